import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { AssetRecord } from "@/domain/footprint/asset";
import type { RowProblem } from "@/domain/footprint/row-problem";
import type { AssetId, ImportId, SiteId, ZoneId } from "@/domain/shared/ids";
import { ASSET_COLUMNS, assetValues } from "@/data/footprint/asset-columns";
import { copyLine } from "@/data/footprint/copy-text";
import { copyThrough } from "@/data/footprint/copy-through";
import { driverOf } from "@/data/client";
import type { Tx } from "@/data/client";

export type StagedAsset = {
  line: number;
  action: "add" | "change" | "same";
  assetId: AssetId;
  siteId: SiteId;
  zoneId: ZoneId | null;
  changedFields: readonly string[];
  record: AssetRecord;
};

const ROW_COLUMNS = ["line", "action", "asset_id", "site_id", "changed_fields", ...ASSET_COLUMNS];
const PROBLEM_COLUMNS = ["line", "ordinal", "severity", "column", "value", "reason"];
const keysOf = (scope: AuthorisedProgramme, importId: ImportId) => ({
  organisation_id: scope.organisationId,
  import_id: importId,
});

export const stageAssets = (
  tx: Tx,
  scope: AuthorisedProgramme,
  importId: ImportId,
  assets: Iterable<StagedAsset> | AsyncIterable<StagedAsset>,
): Promise<void> =>
  copyThrough(
    driverOf(tx),
    { target: "import_rows", columns: ROW_COLUMNS, keys: keysOf(scope, importId) },
    async (write) => {
      for await (const { line, action, assetId, siteId, zoneId, changedFields, record } of assets)
        await write(copyLine([line, action, assetId, siteId, changedFields, ...assetValues(record, zoneId)]));
    },
  );

export const stageProblems = (
  tx: Tx,
  scope: AuthorisedProgramme,
  importId: ImportId,
  problems: readonly (RowProblem & { line: number })[],
): Promise<void> =>
  copyThrough(
    driverOf(tx),
    { target: "import_problems", columns: PROBLEM_COLUMNS, keys: keysOf(scope, importId) },
    async (write) => {
      for (const [ordinal, { line, severity, column, value, reason }] of problems.entries())
        await write(copyLine([line, ordinal, severity, column, value, reason]));
    },
  );

/** Forgets what an earlier check of the same import staged. */
export const clearStaging = async (tx: Tx, scope: AuthorisedProgramme, importId: ImportId): Promise<void> => {
  const sql = driverOf(tx);
  const { organisationId } = scope;
  await sql`delete from import_rows where organisation_id = ${organisationId} and import_id = ${importId}`;
  await sql`delete from import_problems where organisation_id = ${organisationId} and import_id = ${importId}`;
};
