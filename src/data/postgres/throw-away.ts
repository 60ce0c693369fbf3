import { existsSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { startEmbeddedPostgres } from "@/data/postgres/embedded";
import type { EmbeddedPostgres } from "@/data/postgres/embedded";
import { abortPostmaster } from "@/data/postgres/postmaster";

/** Two folders when root's server account may not enter the temporary one. */
const remove = (dataFolder: string): void => {
  const folders = [
    dirname(dataFolder),
    ...(existsSync(dataFolder) ? [dirname(realpathSync(dataFolder))] : []),
  ];
  // A server that is still ending may add a file meanwhile.
  for (const folder of folders)
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
};

/** An empty PostgreSQL in a temporary folder, deleted by `stop`, and at the latest when this process exits. */
export const startThrowAwayPostgres = async (): Promise<EmbeddedPostgres> => {
  const dataFolder = join(mkdtempSync(join(tmpdir(), "rungway-")), "pg");
  const abandon = () => {
    abortPostmaster(dataFolder);
    remove(dataFolder);
  };
  process.once("exit", abandon);
  const server = await startEmbeddedPostgres({ dataFolder, throwAway: true });
  const stop = async () => {
    await server.stop();
    remove(dataFolder);
    process.off("exit", abandon);
  };
  return { ...server, stop };
};
