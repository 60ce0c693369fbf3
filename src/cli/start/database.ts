import { join } from "node:path";
import type { LauncherEnv } from "@/env";
import type { Step } from "@/cli/start/step";
import { appUrlOf, ensureAppRole } from "@/data/postgres/app-role";
import { assertAppRoleIsSafe } from "@/data/postgres/app-role-safety";
import { startEmbeddedPostgres } from "@/data/postgres/embedded";
import type { EmbeddedPostgres } from "@/data/postgres/embedded";
import { assertReachable, withConnection } from "@/data/postgres/reachable";
import { StartFailure } from "@/data/postgres/start-failure";
import { startThrowAwayPostgres } from "@/data/postgres/throw-away";
import { isMigrated, migrateDatabase } from "@/data/migrate";

/** The two connections; without the owner's when another process has already brought the database up to date. */
export type Database = { appUrl: string; adminUrl?: string };

type Given = {
  settings: LauncherEnv;
  /** Undefined: a database in a temporary folder, deleted in the end. */
  dataFolder: string | undefined;
  appPassword: string;
  step: Step;
  /** Told of the built-in server before it is up, so that whoever ends early can still stop it. */
  onBuiltIn: (starting: Promise<EmbeddedPostgres>) => void;
};

export const usesBuiltIn = ({ DATABASE_URL, DATABASE_ADMIN_URL }: LauncherEnv): boolean =>
  DATABASE_URL === undefined && DATABASE_ADMIN_URL === undefined;

const startBuiltIn = async ({ dataFolder, step, onBuiltIn }: Given): Promise<string> => {
  const wanted = dataFolder && join(dataFolder, "pg");
  const starting = wanted ? startEmbeddedPostgres({ dataFolder: wanted }) : startThrowAwayPostgres();
  onBuiltIn(starting);
  const { adminUrl } = await step("PostgreSQL (built in)", () => starting);
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

const prepare = async (adminUrl: string, appUrl: string, step: Step): Promise<Database> => {
  await step("Database up to date", () => migrateDatabase({ adminUrl }));
  await step("Database role of the app", async () => {
    await ensureAppRole({ adminUrl, appUrl });
    await assertReachable("DATABASE_URL", appUrl);
    await assertAppRoleIsSafe(appUrl);
  });
  return { adminUrl, appUrl };
};

const openOwn = async (ownerUrl: string, { settings, appPassword, step }: Given): Promise<Database> => {
  const { DATABASE_URL: given, DATABASE_ADMIN_URL: admin } = settings;
  await step("PostgreSQL of your own", () =>
    assertReachable(admin === undefined ? "DATABASE_URL" : "DATABASE_ADMIN_URL", ownerUrl),
  );
  if (admin === undefined && (await isAppRole(ownerUrl))) {
    await step("Database up to date", () => assertMigrated(ownerUrl));
    await assertAppRoleIsSafe(ownerUrl);
    return { appUrl: ownerUrl };
  }
  const appUrl = given !== undefined && admin !== undefined ? given : appUrlOf(ownerUrl, appPassword);
  return prepare(ownerUrl, appUrl, step);
};

/** Starts or finds the database, brings it up to date, and makes sure the app's role is a safe one. */
export const openDatabase = async (given: Given): Promise<Database> => {
  const ownUrl = given.settings.DATABASE_ADMIN_URL ?? given.settings.DATABASE_URL;
  if (ownUrl !== undefined) return openOwn(ownUrl, given);
  const adminUrl = await startBuiltIn(given);
  return prepare(adminUrl, appUrlOf(adminUrl, given.appPassword), given.step);
};
