import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { EnvironmentError, parseLauncherEnv } from "@/env";
import type { LauncherEnv } from "@/env";
import { claimDataFolder } from "@/cli/start/claim";
import { newSecrets, openDataFolder } from "@/cli/start/data-folder";
import { openDatabase } from "@/cli/start/database";
import { assertPortFree } from "@/cli/start/free-port";
import { Shutdown } from "@/cli/start/shutdown";
import { step } from "@/cli/start/step";
import { buildWebPages, webPagesAreStale } from "@/cli/start/web-pages";
import { localAddress, startWebServer } from "@/cli/start/web-server";
import type { Mode } from "@/cli/start/web-server";
import { StartFailure } from "@/data/postgres/start-failure";
import { Refusal } from "@/domain/shared/refusal";

type Options = {
  mode: Mode;
  /** An own database in a temporary folder, deleted at the end; nothing of the environment's databases is touched. */
  throwAway: boolean;
};

const DATA_FOLDER = resolve(".data");

const settingsFor = ({ throwAway }: Options): LauncherEnv => {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const settings = parseLauncherEnv(process.env);
  if (!throwAway) return settings;
  return { ...settings, DATABASE_URL: undefined, DATABASE_ADMIN_URL: undefined, PUBLIC_URL: undefined };
};

const isPlain = (error: unknown): error is Error =>
  error instanceof StartFailure || error instanceof EnvironmentError || error instanceof Refusal;

const addDemo = async (appUrl: string) => {
  const { seedDemoProgramme } = await import("@/data/seed/demo");
  return seedDemoProgramme(appUrl);
};

const run = async (options: Options, shutdown: Shutdown): Promise<void> => {
  const began = performance.now();
  const settings = settingsFor(options);
  const dataFolder = options.throwAway ? undefined : DATA_FOLDER;
  const secrets = dataFolder === undefined ? newSecrets() : openDataFolder(dataFolder);
  const usesBuiltIn = settings.DATABASE_URL === undefined && settings.DATABASE_ADMIN_URL === undefined;
  if (dataFolder !== undefined && usesBuiltIn) await claimDataFolder(dataFolder, settings.PORT);
  await assertPortFree(settings.PORT, settings.HOST);
  const { appPassword } = secrets;
  const appUrl = await openDatabase({ settings, dataFolder, appPassword, shutdown });
  const authSecret = settings.AUTH_SECRET ?? secrets.authSecret;
  Object.assign(process.env, { DATABASE_URL: appUrl, AUTH_SECRET: authSecret });
  const demo = settings.RUNGWAY_DEMO === "on" ? await step("Demo programme", () => addDemo(appUrl)) : null;
  if (options.mode === "start" && webPagesAreStale())
    await step("Web pages built (only after a change)", () => buildWebPages(shutdown));
  const server = await step("Web server", () =>
    startWebServer(options.mode, { settings, appUrl, authSecret, shutdown }),
  );
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `\nRungway runs at ${settings.PUBLIC_URL ?? localAddress(settings)} (started in ${seconds} s).`,
  );
  for (const { email, password, role } of demo?.signIns ?? [])
    console.log(`  ${role.padEnd(20)} ${email}  ${password}`);
  console.log("Ctrl-C ends it.\n");
  const code = await server.ended;
  if (!shutdown.underWay) throw new StartFailure(`The web server ended by itself (exit code ${code}).`);
};

/** Brings Rungway up, step by step, and keeps it up until it is told to end. */
export const launch = async (options: Options): Promise<void> => {
  const shutdown = new Shutdown();
  try {
    await run(options, shutdown);
  } catch (error) {
    if (!shutdown.underWay) console.error(isPlain(error) ? `\n${error.message}` : error);
  }
  await shutdown.exit(1);
};
