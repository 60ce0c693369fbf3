import { claimDataFolder } from "@/cli/start/claim";
import { openDataFolder } from "@/cli/start/data-folder";
import { openDatabase, usesBuiltIn } from "@/cli/start/database";
import type { Database } from "@/cli/start/database";
import { DATA_FOLDER, printError, readSettings } from "@/cli/start/settings";
import { silentStep } from "@/cli/start/step";
import { closeDatabase } from "@/data/client";
import type { EmbeddedPostgres } from "@/data/postgres/embedded";
import { StartFailure } from "@/data/postgres/start-failure";

/** Whether this command has the built-in server to itself, and stops it in the end; beside a launcher it does not. */
const claim = async (): Promise<boolean> => {
  const holder = await claimDataFolder(DATA_FOLDER, "command");
  if (holder?.work === "command")
    throw new StartFailure(
      `Another command is at work in this folder (process ${holder.pid}). Wait for its end.`,
    );
  return holder === undefined;
};

const run = async (work: (database: Database) => Promise<void>): Promise<void> => {
  const settings = readSettings();
  const { appPassword, authSecret } = openDataFolder(DATA_FOLDER);
  const stops = usesBuiltIn(settings) && (await claim());
  let builtIn: Promise<EmbeddedPostgres> | undefined;
  try {
    const database = await openDatabase({
      settings,
      dataFolder: DATA_FOLDER,
      appPassword,
      step: silentStep,
      onBuiltIn: (starting) => {
        builtIn = starting;
      },
    });
    Object.assign(process.env, {
      DATABASE_URL: database.appUrl,
      AUTH_SECRET: settings.AUTH_SECRET ?? authSecret,
    });
    await work(database);
  } finally {
    await closeDatabase();
    if (stops) await (await builtIn)?.stop();
  }
};

/**
 * Runs a command on this folder's database, the same as `npm start`'s: beside a running launcher, or alone.
 * Ends the process with 1 and a sentence when that fails.
 */
export const withDatabase = async (work: (database: Database) => Promise<void>): Promise<void> => {
  try {
    await run(work);
  } catch (error) {
    printError(error);
    process.exitCode = 1;
  }
};
