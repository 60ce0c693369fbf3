import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { startEmbeddedPostgres } from "@/data/postgres/embedded";
import type { EmbeddedPostgres } from "@/data/postgres/embedded";

/** An empty PostgreSQL in a temporary folder; `stop` deletes it. */
export const startThrowAwayPostgres = async (): Promise<EmbeddedPostgres> => {
  const folder = mkdtempSync(join(tmpdir(), "rungway-"));
  const server = await startEmbeddedPostgres({ dataFolder: join(folder, "pg"), throwAway: true });
  const stop = async () => {
    await server.stop();
    // Two folders when root's server account could not enter the temporary one.
    for (const path of [dirname(server.dataFolder), folder]) rmSync(path, { recursive: true, force: true });
  };
  return { ...server, stop };
};
