import type { ReadOptions } from "@/api/table/read-bytes";
import type { FileTable, LineProblem, RawRow } from "@/api/table/shape-table";
import type { AssetRecord } from "@/domain/footprint/asset";
import { mappingProblems, type ColumnMapping } from "@/domain/footprint/column-mapping";
import { duplicateFinder, type Duplicate } from "@/domain/footprint/duplicate-finder";
import type { ReadingRules } from "@/domain/footprint/field-reader";
import { identityKeys, type IdentityKind } from "@/domain/footprint/identity-keys";
import { rowNormaliser } from "@/domain/footprint/normalise-row";
import { rowProblem, type RowProblem } from "@/domain/footprint/row-problem";
import type { SiteId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";

export type AssetReadingRules = ReadingRules & {
  readonly mapping: ColumnMapping;
  /** Which tool or list the ids come from; ids of different sources never match. */
  readonly externalSource: string;
  /** The site an asset belongs to; null makes its row a bad one. */
  readonly siteOf: (asset: AssetRecord) => SiteId | null;
};

export type ReadAsset = {
  readonly line: number;
  readonly siteId: SiteId;
  /** `identityKeys` of the record at its site, for `matchAssets`. */
  readonly keys: readonly string[];
  readonly record: AssetRecord;
};

/** Rows with an error are only in `problems`; rows with warnings are in both. */
export type AssetBatch = { readonly assets: readonly ReadAsset[]; readonly problems: readonly LineProblem[] };

const KIND_NAMES: Readonly<Record<IdentityKind, string>> = {
  id: "id",
  serial: "serial number",
  mac: "MAC address",
  number: "asset number",
  ip: "IP address",
  name: "name",
};

const duplicateProblem = ({ line, kind }: Duplicate): RowProblem =>
  rowProblem(
    "error",
    null,
    "",
    kind === "name"
      ? `Same name as line ${line}, and nothing else tells the two apart. Add an asset number, serial number or address.`
      : `Same ${KIND_NAMES[kind]} as line ${line}. Only the first of the two counts; delete the other.`,
  );

const unknownSite = ({ siteHint }: AssetRecord): RowProblem =>
  rowProblem(
    "error",
    null,
    siteHint ?? "",
    siteHint === null
      ? "The row names no site. Choose a site for rows without one."
      : "No site has this name or code. Add the site, or choose one for the whole file.",
  );

const NO_IDENTITY = rowProblem(
  "error",
  null,
  "",
  "Nothing says which asset this is: it needs a name, asset number, serial number, address or id.",
);

type Checked = { readonly asset: ReadAsset | null; readonly problems: readonly RowProblem[] };

/** The function that turns one row into an asset with a site and keys, or into the reasons why it is none. */
const rowChecker = (columns: readonly string[], rules: AssetReadingRules): ((row: RawRow) => Checked) => {
  const normalise = rowNormaliser(columns, rules.mapping, rules);
  const findDuplicate = duplicateFinder();
  return ({ line, cells }) => {
    const { record, problems } = normalise(cells);
    if (!record) return { asset: null, problems };
    const siteId = rules.siteOf(record);
    if (siteId === null) return { asset: null, problems: [...problems, unknownSite(record)] };
    const keys = identityKeys(record, siteId);
    if (keys.length === 0) return { asset: null, problems: [...problems, NO_IDENTITY] };
    const duplicate = findDuplicate(keys, line);
    if (duplicate) return { asset: null, problems: [...problems, duplicateProblem(duplicate)] };
    return { asset: { line, siteId, keys, record }, problems };
  };
};

/** Reads a table's rows as checked assets, in batches; bad rows and repeated assets come as problems with their line. */
export async function* readAssets(
  table: FileTable,
  rules: AssetReadingRules,
  options: ReadOptions = {},
): AsyncGenerator<AssetBatch> {
  const obstacles = mappingProblems(rules.mapping, table.columns);
  if (obstacles.length > 0) throw new Refusal("invalid-input", obstacles.join(" "));
  const check = rowChecker(table.columns, rules);
  for await (const batch of table.batches(options)) {
    const assets: ReadAsset[] = [];
    const problems: LineProblem[] = [...batch.problems];
    for (const row of batch.rows) {
      const checked = check(row);
      if (checked.asset) assets.push(checked.asset);
      for (const problem of checked.problems) problems.push({ line: row.line, ...problem });
    }
    yield { assets, problems };
  }
}
