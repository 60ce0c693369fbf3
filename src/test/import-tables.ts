import { sql } from "drizzle-orm";
import { inProgramme } from "@/data/access/authorise";
import type { Minted } from "@/test/factories";

/** Every table an import writes to. */
const TABLES = [
  "assets",
  "imports",
  "import_file_parts",
  "import_rows",
  "import_problems",
  "audit_events",
] as const;

export type ImportTables = Record<(typeof TABLES)[number], { rows: number; content: string }>;

/** How many rows an organisation has in each table an import writes to, and a fingerprint of all that is in them. */
export const importTablesOf = ({ userId, programmeId }: Minted): Promise<ImportTables> =>
  inProgramme({ userId, sessionEpoch: 0 }, programmeId, async (tx, { organisationId }) => {
    const found: [string, { rows: number; content: string }][] = [];
    for (const table of TABLES) {
      const [row] = await tx.execute<{ rows: number; content: string }>(sql`
        select count(*)::int as rows, coalesce(md5(string_agg(md5(t::text), '' order by t::text)), '') as content
        from ${sql.identifier(table)} t where organisation_id = ${organisationId}`);
      found.push([table, { rows: row?.rows ?? -1, content: row?.content ?? "" }]);
    }
    return Object.fromEntries(found) as ImportTables;
  });
