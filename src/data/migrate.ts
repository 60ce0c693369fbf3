import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { Refusal } from "@/domain/shared/refusal";
import { createQueues } from "@/data/jobs/create-queues";

const FOLDER = join(process.cwd(), "drizzle");
const TABLE = "migrations";
/** Any constant will do, as long as every process takes the same. */
const ADVISORY_LOCK = 7_264_911;

const newestShipped = async (): Promise<number> => {
  const journal = JSON.parse(await readFile(join(FOLDER, "meta", "_journal.json"), "utf8")) as {
    entries: { when: number }[];
  };
  return Math.max(...journal.entries.map(({ when }) => when));
};

const applied = async (sql: postgres.Sql): Promise<{ count: number; newest: number }> => {
  const [found] = await sql<
    { table: string | null }[]
  >`select to_regclass(${`public.${TABLE}`})::text as table`;
  if (!found?.table) return { count: 0, newest: 0 };
  const [row] = await sql<{ count: number; newest: number }[]>`
    select count(*)::int as count, coalesce(max(created_at), 0)::float8 as newest from ${sql(TABLE)}`;
  return row ?? { count: 0, newest: 0 };
};

/**
 * Brings the database up to this version; safe when many processes start at once.
 * @param adminUrl connection of the owner, never of the app role.
 * @throws Refusal `newer-database` when a later version of Rungway has already written to it.
 */
export const migrateDatabase = async ({ adminUrl }: { adminUrl: string }): Promise<{ applied: number }> => {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(${ADVISORY_LOCK})`;
    const before = await applied(sql);
    if (before.newest > (await newestShipped()))
      throw new Refusal(
        "newer-database",
        "This database was written by a newer version of Rungway. Nothing was changed. Start the newer version, or restore a backup made with this one.",
      );
    await migrate(drizzle({ client: sql }), {
      migrationsFolder: FOLDER,
      migrationsSchema: "public",
      migrationsTable: TABLE,
    });
    await createQueues(adminUrl);
    return { applied: (await applied(sql)).count - before.count };
  } finally {
    await sql.end({ timeout: 5 });
  }
};

/** Whether every shipped migration has been applied, asked with any role that may read. */
export const isMigrated = async (sql: postgres.Sql): Promise<boolean> =>
  (await applied(sql)).newest >= (await newestShipped());
