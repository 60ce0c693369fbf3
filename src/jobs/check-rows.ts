import type { AuthorisedProgramme } from "@/domain/access/scope";
import { matchAssets } from "@/domain/footprint/match-assets";
import { mergeAsset } from "@/domain/footprint/merge-asset";
import { siteFinder } from "@/domain/footprint/site-finder";
import { zoneFinder } from "@/domain/footprint/zone";
import type { RowProblem } from "@/domain/footprint/row-problem";
import type { SiteId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { vendorColumns } from "@/data/content/vendor-columns";
import type { Tx } from "@/data/client";
import type { Import } from "@/data/footprint/imports";
import { comparePairs, knownAssets, unstage, type Pair } from "@/data/footprint/matching";
import { sitesOf } from "@/data/footprint/sites";
import { clearStaging, stageAssets, stageProblems, type StagedAsset } from "@/data/footprint/staging";
import { zonesOf } from "@/data/footprint/zones";
import { newId } from "@/data/new-id";
import { readAssets, type AssetReadingRules, type ReadAsset } from "@/api/footprint/read-assets";
import { memorySource } from "@/api/table/read-bytes";
import { readTable } from "@/api/footprint/read-table";
import type { ProgressReporter } from "@/jobs/progress-reporter";

export type CheckCounts = {
  addedCount: number;
  changedCount: number;
  unchangedCount: number;
  badCount: number;
};

/** Shares of the whole that reading takes; comparing takes the rest. */
const READING_PERCENT = 80;
const PAIRS_AT_ONCE = 2000;
/** More bad rows than anybody reads; they are counted all the same. */
const KEPT_PROBLEMS = 50_000;

const rulesFor = (found: Import, sites: Awaited<ReturnType<typeof sitesOf>>): AssetReadingRules => {
  const findSite = siteFinder(sites);
  const tool = vendorColumns.tools.find(({ id }) => id === found.toolId);
  return {
    mapping: found.mapping,
    timeZone: found.timeZone,
    dateOrder: found.dateOrder,
    purdueWords: tool?.purdueWords ?? {},
    externalSource: found.externalSource,
    siteOf: ({ siteHint }) => found.siteId ?? (siteHint === null ? null : findSite(siteHint)),
  };
};

/** Reads the file, stages every good row and its problems, and finds out what each row would do to the inventory. */
export const checkRows = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  found: Import,
  bytes: Uint8Array,
  reporter: ProgressReporter,
): Promise<CheckCounts> => {
  await clearStaging(tx, scope, found.id);
  const sites = await sitesOf(tx, scope);
  const findZone = zoneFinder(await zonesOf(tx, scope));
  const known = await knownAssets(tx, scope, found.siteId ? [found.siteId] : sites.map(({ id }) => id));
  const table = await readTable(memorySource(bytes), { signal: reporter.signal });
  const problems: (RowProblem & { line: number })[] = [];
  const badLines = new Set<number>();
  const incoming: { line: number; keys: readonly string[] }[] = [];

  const staged = async function* (): AsyncGenerator<StagedAsset> {
    const options = {
      signal: reporter.signal,
      onProgress: (read: number, total: number) => reporter.at((READING_PERCENT * read) / total),
    };
    for await (const batch of readAssets(table, rulesFor(found, sites), options)) {
      for (const problem of batch.problems) {
        if (problem.severity === "error") badLines.add(problem.line);
        if (problems.length < KEPT_PROBLEMS) problems.push(problem);
      }
      for (const asset of batch.assets) {
        if (known.length > 0) incoming.push({ line: asset.line, keys: asset.keys });
        addedCount += 1;
        yield stagedAddition(asset, findZone(asset.siteId, asset.record));
      }
    }
  };
  let addedCount = 0;
  await stageAssets(tx, scope, found.id, staged());
  await stageProblems(tx, scope, found.id, problems);
  if (addedCount + badLines.size === 0)
    throw new Refusal(
      "nothing-to-import",
      "The file has column names but no row under them. Nothing was imported. Check the export and export it again.",
    );
  const matches = matchAssets(
    incoming.map(({ keys }) => keys),
    known.map(({ keys }) => keys),
  );
  const pairs = incoming.flatMap(({ line }, index): Pair[] => {
    const match = known[matches[index] ?? -1];
    return match ? [{ line, assetId: match.id }] : [];
  });
  const { changedCount, unchangedCount } = await stageChanges(tx, scope, found, pairs, reporter);
  return {
    addedCount: addedCount - pairs.length,
    changedCount,
    unchangedCount,
    badCount: badLines.size,
  };
};

const stagedAddition = ({ line, siteId, record }: ReadAsset, zoneId: StagedAsset["zoneId"]): StagedAsset => ({
  line,
  action: "add",
  assetId: newId<"asset">(),
  siteId: siteId as SiteId,
  zoneId,
  changedFields: [],
  record,
});

/** Rows that are a stored asset: staged again as the merged record, or forgotten where they say nothing new. */
const stageChanges = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  found: Import,
  pairs: readonly Pair[],
  reporter: ProgressReporter,
): Promise<Pick<CheckCounts, "changedCount" | "unchangedCount">> => {
  let changedCount = 0;
  for (let from = 0; from < pairs.length; from += PAIRS_AT_ONCE) {
    reporter.signal.throwIfAborted();
    reporter.at(READING_PERCENT + ((100 - READING_PERCENT) * from) / pairs.length);
    const some = pairs.slice(from, from + PAIRS_AT_ONCE);
    const changes: StagedAsset[] = [];
    for (const compared of await comparePairs(tx, scope, found.id, some)) {
      const { merged, changedFields } = mergeAsset(compared.stored, compared.staged);
      const findsZone = compared.storedZoneId === null && compared.stagedZoneId !== null;
      if (changedFields.length === 0 && !findsZone) continue;
      changes.push({
        line: compared.line,
        action: "change",
        assetId: compared.assetId,
        siteId: compared.siteId,
        zoneId: compared.storedZoneId ?? compared.stagedZoneId,
        changedFields: findsZone ? [...changedFields, "zone"] : changedFields,
        record: merged,
      });
    }
    await unstage(
      tx,
      scope,
      found.id,
      some.map(({ line }) => line),
    );
    if (changes.length > 0) await stageAssets(tx, scope, found.id, changes);
    changedCount += changes.length;
  }
  return { changedCount, unchangedCount: pairs.length - changedCount };
};
