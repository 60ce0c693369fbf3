import { getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import type postgres from "postgres";
import type { OrganisationId } from "@/domain/shared/ids";
import * as schema from "@/data/schema";

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
