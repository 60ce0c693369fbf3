import { join } from "node:path";
import type { LauncherEnv } from "@/env";
import type { Shutdown } from "@/cli/start/shutdown";
import { step } from "@/cli/start/step";
import { appUrlOf, assertAppRoleIsSafe, ensureAppRole } from "@/data/postgres/app-role";
import { startEmbeddedPostgres } from "@/data/postgres/embedded";
import { assertReachable, withConnection } from "@/data/postgres/reachable";
import { StartFailure } from "@/data/postgres/start-failure";
import { startThrowAwayPostgres } from "@/data/postgres/throw-away";
import { isMigrated, migrateDatabase } from "@/data/migrate";

type Given = {
  settings: LauncherEnv;
  /** Undefined: a database that is deleted when the launcher ends. */
  dataFolder: string | undefined;
  appPassword: string;
  shutdown: Shutdown;
};

const startBuiltIn = async ({ dataFolder, shutdown }: Given): Promise<string> => {
  const wanted = dataFolder && join(dataFolder, "pg");
  const starting = wanted ? startEmbeddedPostgres({ dataFolder: wanted }) : startThrowAwayPostgres();
  shutdown.add(async () => (await starting).stop());
  const { adminUrl, dataFolder: actual } = await step("PostgreSQL (built in)", () => starting);
  if (wanted && actual !== wanted)
    console.log(
      `  The database lies in ${actual}, because PostgreSQL does not run as root and may not enter this folder.`,
    );
  return adminUrl;
};

/** A role that may neither make tables nor roles: the one another app process was started with. */
const isAppRole = (url: string): Promise<boolean> =>
  withConnection(url, async (sql) => {
    const [role] = await sql<{ restricted: boolean }[]>`
      select not (rolsuper or rolcreaterole or has_schema_privilege('public', 'create')) as restricted
      from pg_roles where rolname = current_user`;
    return role?.restricted ?? false;
  });

const assertMigrated = async (url: string): Promise<void> => {
  if (await withConnection(url, isMigrated)) return;
  throw new StartFailure(
    "The database is not up to date, and the user of DATABASE_URL may not change its tables. Give the owner's connection as DATABASE_ADMIN_URL.",
  );
};

const prepare = async (adminUrl: string, appUrl: string): Promise<void> => {
  await step("Database up to date", () => migrateDatabase({ adminUrl }));
  await step("Database role of the app", async () => {
    await ensureAppRole({ adminUrl, appUrl });
    await assertAppRoleIsSafe(appUrl);
  });
};

const openOwn = async (ownerUrl: string, { settings, appPassword }: Given): Promise<string> => {
  const { DATABASE_URL: given, DATABASE_ADMIN_URL: admin } = settings;
  await step("PostgreSQL of your own", () =>
    assertReachable(admin === undefined ? "DATABASE_URL" : "DATABASE_ADMIN_URL", ownerUrl),
  );
  if (admin === undefined && (await isAppRole(ownerUrl))) {
    await step("Database up to date", () => assertMigrated(ownerUrl));
    await assertAppRoleIsSafe(ownerUrl);
    return ownerUrl;
  }
  const appUrl = given !== undefined && admin !== undefined ? given : appUrlOf(ownerUrl, appPassword);
  await prepare(ownerUrl, appUrl);
  return appUrl;
};

/**
 * Starts or finds the database, brings it up to date, and makes sure the app's role is a safe one.
 * @returns the app's connection.
 */
export const openDatabase = async (given: Given): Promise<string> => {
  const ownUrl = given.settings.DATABASE_ADMIN_URL ?? given.settings.DATABASE_URL;
  if (ownUrl !== undefined) return openOwn(ownUrl, given);
  const adminUrl = await startBuiltIn(given);
  const appUrl = appUrlOf(adminUrl, given.appPassword);
  await prepare(adminUrl, appUrl);
  return appUrl;
};
