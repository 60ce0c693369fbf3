import { randomBytes } from "node:crypto";
import { migrateDatabase } from "@/data/migrate";
import { appUrlOf, ensureAppRole } from "@/data/postgres/app-role";
import { startThrowAwayPostgres } from "@/data/postgres/throw-away";

export type BenchDatabase = {
  readonly adminUrl: string;
  readonly appUrl: string;
  readonly authSecret: string;
  readonly stop: () => Promise<void>;
};

/** A PostgreSQL of this run alone, migrated; the app's modules of this process use it from now on. */
export const startBenchDatabase = async (): Promise<BenchDatabase> => {
  const { adminUrl, stop } = await startThrowAwayPostgres();
  const appUrl = appUrlOf(adminUrl, randomBytes(16).toString("hex"));
  const authSecret = randomBytes(32).toString("base64url");
  await migrateDatabase({ adminUrl });
  await ensureAppRole({ adminUrl, appUrl });
  Object.assign(process.env, { DATABASE_URL: appUrl, AUTH_SECRET: authSecret });
  return { adminUrl, appUrl, authSecret, stop };
};
