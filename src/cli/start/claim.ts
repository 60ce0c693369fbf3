import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { connect, createServer } from "node:net";

/** Who is at work in a data folder. */
export type Holder = { work: "command" | `web server on port ${number}`; pid: number };

const holderOf = (name: string): Promise<Holder> =>
  new Promise((done, fail) => {
    let told = "";
    connect(name)
      .on("data", (chunk) => (told += chunk.toString()))
      .on("error", fail)
      .on("close", () => done(JSON.parse(told) as Holder));
  });

/**
 * One process per data folder starts and stops its database. The claim is a name in Linux' abstract socket namespace,
 * which the kernel frees when the process ends in whatever way; other systems go without.
 * @returns who has the folder already; undefined when it is now ours until this process ends.
 */
export const claimDataFolder = (folder: string, work: Holder["work"]): Promise<Holder | undefined> => {
  if (process.platform !== "linux") return Promise.resolve(undefined);
  const name = `\0rungway-${createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 32)}`;
  const holder: Holder = { work, pid: process.pid };
  const server = createServer((socket) => socket.end(JSON.stringify(holder)));
  return new Promise((done) => {
    server.once("error", () => done(holderOf(name)));
    server.listen(name, () => {
      server.unref();
      done(undefined);
    });
  });
};
