import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import type postgres from "postgres";
import type { FileFormat } from "@/domain/exchange/file-format";
import type { OrganisationId, ProgrammeId, ProgrammeImportId, UserId } from "@/domain/shared/ids";
import * as schema from "@/data/schema";
import { exportProgramme } from "@/api/exchange/export-programme";
import { receiveProgramme } from "@/api/exchange/receive-programme";
import { bringInProgramme } from "@/jobs/bring-in-programme";
import { callerOf } from "@/test/factories";

const asUser = (userId: UserId) => ({ userId, sessionEpoch: 0 });

export const programmeFile = async (
  userId: UserId,
  programmeId: ProgrammeId,
  format: FileFormat,
): Promise<Buffer> => {
  const { file } = await exportProgramme(asUser(userId), programmeId, format);
  const bytes = await readFile(file.path);
  await file.remove();
  return bytes;
};

export const sendProgrammeFile = (
  userId: UserId,
  organisationId: OrganisationId,
  bytes: Uint8Array,
  programmeName: string | null = null,
): Promise<ProgrammeImportId> =>
  receiveProgramme(asUser(userId), organisationId, {
    fileName: "programme",
    programmeName,
    body: Readable.from([bytes]),
  });

/** Sends a file, does what the worker does, and says how it ended. */
export const bringFileIn = async (
  userId: UserId,
  organisationId: OrganisationId,
  bytes: Uint8Array,
  programmeName: string | null = null,
) => {
  const importId = await sendProgrammeFile(userId, organisationId, bytes, programmeName);
  await bringInProgramme({ ...asUser(userId), organisationId, importId, programmeName });
  return callerOf(userId).exchange.programmeImport({ organisationId, importId });
};

/** What a file leaves behind whatever becomes of it: that it came. */
const OF_THE_WAY_IN = ["programme_imports", "audit_events"];

const digested = Object.values(schema)
  .filter((value) => is(value, PgTable) && "organisationId" in value)
  .map((table) => getTableName(table as PgTable))
  .filter((name) => !OF_THE_WAY_IN.includes(name));

/** MD5 of all rows that an organisation has in each table. */
export const tableDigests = async (
  admin: postgres.Sql,
  organisationId: OrganisationId,
): Promise<Record<string, string>> => {
  const queries = digested.map(
    (name) =>
      `select '${name}' as name, md5(coalesce(string_agg(t::text, '' order by t::text), '')) as digest from ${name} t where organisation_id = $1`,
  );
  const rows = await admin.unsafe<{ name: string; digest: string }[]>(queries.join(" union all "), [
    organisationId,
  ]);
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
};
