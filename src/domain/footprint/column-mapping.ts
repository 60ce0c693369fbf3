import { z } from "zod";
import type { AssetField } from "@/domain/footprint/asset";
import { COLUMN_TARGETS, type ColumnTarget } from "@/domain/footprint/column-target";
import { foldHeader } from "@/domain/footprint/fold-text";
import { MAX_COLUMN_NAME_CHARS, MAX_COLUMNS } from "@/domain/footprint/import-limits";
import type { ToolProfile, VendorColumns } from "@/domain/footprint/vendor-columns";

/** What each column is read as. Of several columns for one single-valued field, the first filled one counts. */
export const columnMappingInput = z
  .array(z.object({ column: z.string().max(MAX_COLUMN_NAME_CHARS), target: z.enum(COLUMN_TARGETS) }))
  .max(MAX_COLUMNS);

export type ColumnMapping = readonly { readonly column: string; readonly target: ColumnTarget }[];

/** Fields by which an asset is recognised at the next import. */
const IDENTITY_FIELDS: readonly AssetField[] = [
  "externalId",
  "serialNumber",
  "macAddresses",
  "assetNumber",
  "ipAddresses",
  "name",
  "hostname",
];

/**
 * The mapping to start from: the tool's columns in the tool's order, then columns with a head people commonly write
 * for a field the tool's columns left open, then the rest, kept verbatim.
 */
export const proposeMapping = (
  columns: readonly string[],
  tool: ToolProfile | null,
  headerWords: VendorColumns["headerWords"],
): ColumnMapping => {
  const byHead = new Map(columns.toReversed().map((column) => [foldHeader(column), column]));
  const proposed = new Map<string, ColumnTarget>();
  for (const { column, target } of tool?.columns ?? []) {
    const own = columns.includes(column) ? column : byHead.get(foldHeader(column));
    if (own !== undefined && !proposed.has(own)) proposed.set(own, target);
  }
  const taken = new Set(proposed.values());
  for (const [field, words] of Object.entries(headerWords) as [AssetField, string[]][]) {
    for (const word of taken.has(field) ? [] : [field, ...words]) {
      const own = byHead.get(foldHeader(word));
      if (own !== undefined && !proposed.has(own)) proposed.set(own, field);
    }
  }
  for (const column of columns) if (!proposed.has(column)) proposed.set(column, "custom");
  return [...proposed].map(([column, target]) => ({ column, target }));
};

/** What keeps a mapping from being used on a file with these columns, as sentences; empty when nothing does. */
export const mappingProblems = (mapping: ColumnMapping, columns: readonly string[]): string[] => {
  const present = new Set(columns);
  const named = mapping.map(({ column }) => column);
  const absent = named.filter((column) => !present.has(column));
  const twice = new Set(named.filter((column, index) => named.indexOf(column) !== index));
  const identifies = mapping.some(({ target }) => IDENTITY_FIELDS.some((field) => field === target));
  return [
    ...absent.map((column) => `The file has no column “${column}”.`),
    ...[...twice].map((column) => `The column “${column}” is mapped twice.`),
    ...(identifies
      ? []
      : [
          "No column says which asset a row is. Map at least one name, asset number, serial number, address or id.",
        ]),
  ];
};
