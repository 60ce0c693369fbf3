import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { appUrlOf, ensureAppRole } from "@/data/postgres/app-role";
import { migrateDatabase } from "@/data/migrate";

export type OwnDatabase = { adminUrl: string; appUrl: string; drop: () => Promise<void> };

/** A migrated database beside that of the test run, for what needs one without any account. */
export const createOwnDatabase = async (): Promise<OwnDatabase> => {
  const server = process.env.TEST_DATABASE_ADMIN_URL ?? "";
  const name = `own_${randomUUID().replaceAll("-", "").slice(0, 12)}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  const adminUrl = url.href;
  const appUrl = appUrlOf(adminUrl, "a password for tests only");
  const run = async (...statements: string[]) => {
    const sql = postgres(server, { max: 1, onnotice: () => undefined });
    for (const statement of statements) await sql.unsafe(statement);
    await sql.end();
  };
  await run(`create database ${name}`);
  await migrateDatabase({ adminUrl });
  await ensureAppRole({ adminUrl, appUrl });
  return {
    adminUrl,
    appUrl,
    drop: () => run(`drop database ${name} with (force)`, `drop role ${name}_app`),
  };
};
