import { once } from "node:events";
import { finished } from "node:stream/promises";
import type { Writable } from "node:stream";
import type postgres from "postgres";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { AssetRecord } from "@/domain/footprint/asset";
import type { RowProblem } from "@/domain/footprint/row-problem";
import type { AssetId, ImportId, SiteId, ZoneId } from "@/domain/shared/ids";
import { ASSET_COLUMNS, assetValues } from "@/data/footprint/asset-columns";
import { copyLine } from "@/data/footprint/copy-text";
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
const CHUNK_CHARS = 256 * 1024;

/** Collects lines into chunks and waits where the server is slower than the reader. */
const lineWriter = (stream: Writable) => {
  let chunk = "";
  const flush = async () => {
    const text = chunk;
    chunk = "";
    if (text !== "" && !stream.write(text)) await once(stream, "drain");
  };
  return {
    write: async (line: string) => {
      chunk += line;
      if (chunk.length >= CHUNK_CHARS) await flush();
    },
    end: async () => {
      await flush();
      stream.end();
      await finished(stream);
    },
  };
};

/**
 * COPY is refused on tables behind row-level security, so rows go into a table of this session first; the wall is
 * passed by the one INSERT that takes them over.
 */
const copyThrough = async (
  sql: postgres.TransactionSql,
  { target, columns, keys }: { target: string; columns: readonly string[]; keys: Record<string, string> },
  produce: (write: (line: string) => Promise<void>) => Promise<void>,
): Promise<void> => {
  const list = columns.map((column) => `"${column}"`).join(", ");
  const temporary = `staged_${target}`;
  await sql.unsafe(
    `create temporary table ${temporary} on commit drop as select ${list} from ${target} with no data`,
  );
  const stream = await sql.unsafe(`copy ${temporary} (${list}) from stdin`).writable();
  const writer = lineWriter(stream);
  await produce(writer.write);
  await writer.end();
  const names = Object.keys(keys);
  await sql.unsafe(
    `insert into ${target} (${names.join(", ")}, ${list}) select ${names.map((_, index) => `$${index + 1}::uuid`).join(", ")}, ${list} from ${temporary}`,
    Object.values(keys),
  );
  await sql.unsafe(`drop table ${temporary}`);
};

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
