import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { connect, createServer } from "node:net";
import { StartFailure } from "@/data/postgres/start-failure";

const holderOf = (name: string): Promise<string> =>
  new Promise((done) => {
    let told = "";
    connect(name)
      .on("data", (chunk) => (told += chunk.toString()))
      .on("error", () => done(told))
      .on("close", () => done(told));
  });

/**
 * One launcher per data folder: its database is started and stopped by one hand. The claim is a name in Linux' abstract
 * socket namespace, which the kernel frees when the process ends in whatever way; other systems go without.
 */
export const claimDataFolder = (folder: string, port: number): Promise<void> => {
  if (process.platform !== "linux") return Promise.resolve();
  const name = `\0rungway-${createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 32)}`;
  const server = createServer((socket) => socket.end(`on port ${port} (process ${process.pid})`));
  return new Promise((done, fail) => {
    server.once("error", async () =>
      fail(
        new StartFailure(
          `Rungway already runs from this folder, ${await holderOf(name)}. Stop that one first.`,
        ),
      ),
    );
    server.listen(name, () => {
      server.unref();
      done();
    });
  });
};
