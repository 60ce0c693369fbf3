import type { TestProject } from "vitest/node";
import { appUrlOf, ensureAppRole } from "@/data/postgres/app-role";
import { migrateDatabase } from "@/data/migrate";
import { startThrowAwayPostgres } from "@/data/postgres/throw-away";

declare module "vitest" {
  interface ProvidedContext {
    databaseUrl: string;
    databaseAdminUrl: string;
  }
}

let stop: (() => Promise<void>) | undefined;

const adminUrlOfThisRun = async (): Promise<string> => {
  if (process.env.TEST_DATABASE_ADMIN_URL) return process.env.TEST_DATABASE_ADMIN_URL;
  const server = await startThrowAwayPostgres();
  stop = server.stop;
  return server.adminUrl;
};

/** One migrated PostgreSQL for all tests of a run, reached as the app does and as its owner. */
export const setup = async (project: TestProject): Promise<void> => {
  const adminUrl = await adminUrlOfThisRun();
  const appUrl = appUrlOf(adminUrl, "a password for tests only");
  await migrateDatabase({ adminUrl });
  await ensureAppRole({ adminUrl, appUrl });
  Object.assign(process.env, {
    TEST_DATABASE_URL: appUrl,
    TEST_DATABASE_ADMIN_URL: adminUrl,
    DATABASE_URL: appUrl,
    AUTH_SECRET: "a secret for tests only, of 32 characters and more",
  });
  project.provide("databaseUrl", appUrl);
  project.provide("databaseAdminUrl", adminUrl);
};

export const teardown = async (): Promise<void> => stop?.();
