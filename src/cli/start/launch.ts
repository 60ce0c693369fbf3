import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { LauncherEnv } from "@/env";
import { claimDataFolder } from "@/cli/start/claim";
import { newSecrets, openDataFolder } from "@/cli/start/data-folder";
import { openDatabase, usesBuiltIn } from "@/cli/start/database";
import { assertPortFree } from "@/cli/start/free-port";
import { DATA_FOLDER, printError, readSettings } from "@/cli/start/settings";
import { Shutdown } from "@/cli/start/shutdown";
import { printedStep } from "@/cli/start/step";
import { buildWebPages, webPagesAreStale } from "@/cli/start/web-pages";
import { localAddress, startWebServer } from "@/cli/start/web-server";
import type { Mode } from "@/cli/start/web-server";
import type { EmbeddedPostgres } from "@/data/postgres/embedded";
import { StartFailure } from "@/data/postgres/start-failure";

type Options = {
  mode: Mode;
  /** An own database in a temporary folder, deleted at the end; the databases of the environment are not touched. */
  throwAway: boolean;
};

const settingsFor = ({ throwAway }: Options): LauncherEnv => {
  const settings = readSettings();
  if (!throwAway) return settings;
  return { ...settings, DATABASE_URL: undefined, DATABASE_ADMIN_URL: undefined, PUBLIC_URL: undefined };
};

const addDemo = async (appUrl: string) => {
  const { seedDemoProgramme } = await import("@/data/seed/demo");
  const { closeDatabase } = await import("@/data/client");
  const demo = await seedDemoProgramme(appUrl);
  await closeDatabase();
  return demo;
};

/** One line for root, whose server account may not enter every folder. */
const sayWhereItLies = ({ dataFolder }: EmbeddedPostgres): void => {
  if (lstatSync(join(DATA_FOLDER, "pg")).isSymbolicLink())
    console.log(
      `  The database lies in ${dataFolder}: PostgreSQL does not run as root, and may not enter this folder.`,
    );
};

const claim = async (port: number): Promise<void> => {
  const holder = await claimDataFolder(DATA_FOLDER, `web server on port ${port}`);
  if (holder)
    throw new StartFailure(
      `Rungway is already at work in this folder (${holder.work}, process ${holder.pid}). Stop that one first.`,
    );
};

/** The database and the secrets, ready for the web server. */
const openInstallation = async ({ throwAway }: Options, settings: LauncherEnv, shutdown: Shutdown) => {
  const secrets = throwAway ? newSecrets() : openDataFolder(DATA_FOLDER);
  const isOurs = !throwAway && usesBuiltIn(settings);
  if (isOurs) await claim(settings.PORT);
  await assertPortFree(settings.PORT, settings.HOST);
  let builtIn: Promise<EmbeddedPostgres> | undefined;
  const { appUrl } = await openDatabase({
    settings,
    dataFolder: throwAway ? undefined : DATA_FOLDER,
    appPassword: secrets.appPassword,
    step: printedStep,
    onBuiltIn: (starting) => {
      builtIn = starting;
      shutdown.add(async () => (await starting).stop());
    },
  });
  if (isOurs && builtIn) sayWhereItLies(await builtIn);
  return { appUrl, authSecret: settings.AUTH_SECRET ?? secrets.authSecret };
};

const run = async (options: Options, shutdown: Shutdown): Promise<void> => {
  const began = performance.now();
  const settings = settingsFor(options);
  const { appUrl, authSecret } = await openInstallation(options, settings, shutdown);
  Object.assign(process.env, { DATABASE_URL: appUrl, AUTH_SECRET: authSecret });
  const demo =
    settings.RUNGWAY_DEMO === "on" ? await printedStep("Demo programme", () => addDemo(appUrl)) : null;
  if (options.mode === "start" && webPagesAreStale())
    await printedStep("Web pages built (only after a change)", () => buildWebPages(shutdown));
  const server = await printedStep("Web server", () =>
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
    if (!shutdown.underWay) printError(error);
  }
  await shutdown.exit(1);
};
