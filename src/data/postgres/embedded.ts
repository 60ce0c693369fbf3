import { spawn } from "node:child_process";
import { closeSync, copyFileSync, existsSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { openCluster, OWNER, serverProcess } from "@/data/postgres/cluster";
import type { Cluster } from "@/data/postgres/cluster";
import { disownStalePidFile, runningPostmaster, stopPostmaster } from "@/data/postgres/postmaster";
import { StartFailure } from "@/data/postgres/start-failure";

export type EmbeddedPostgres = {
  /** Connection of the owner, a superuser. */
  adminUrl: string;
  /** Where the data really lies; not the folder asked for when root's server account could not enter it. */
  dataFolder: string;
  port: number;
  stop: () => Promise<void>;
};

const DATABASE = "rungway";
/** A killed server stays a zombie, or its sessions hold the shared memory, for a moment. */
const RETRY_MS = 10_000;
/** Recovery after a crash replays the log; on a slow disk that is minutes. */
const READY_MS = 300_000;
const TOO_SLOW = `it was not ready after ${READY_MS / 1000} s`;
const PASSING = /lock file|shared memory|could not bind|could not create any TCP\/IP sockets/;

/** A TCP port of 127.0.0.1 that is free now. */
const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

const complaintIn = (logFile: string): string => {
  const lines = readFileSync(logFile, "utf8").trim().split("\n");
  const fatal = lines.find((line) => /(FATAL|PANIC):/.test(line));
  return fatal?.replace(/^.*?(FATAL|PANIC):\s+/, "$1: ") ?? lines.at(-1) ?? "";
};

/** Resolves with undefined once the server is ready, or with what kept it from starting. */
const launch = async (cluster: Cluster, settings: string[]): Promise<string | undefined> => {
  const log = openSync(cluster.logFile, "w", 0o600);
  const port = await freePort();
  const child = spawn(
    join(cluster.native, "bin/postgres"),
    ["-D", cluster.dataFolder, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    // Detached: Ctrl-C in the terminal must not stop the database before the web server.
    { ...serverProcess(cluster), stdio: ["ignore", log, log], detached: true },
  );
  closeSync(log);
  let failure: string | undefined;
  child.once("error", (error) => (failure = error.message));
  child.once("exit", () => (failure = complaintIn(cluster.logFile) || "it ended without a word"));
  child.unref();
  const deadline = Date.now() + READY_MS;
  while (failure === undefined && runningPostmaster(cluster.dataFolder)?.status !== "ready") {
    if (Date.now() > deadline) failure = TOO_SLOW;
    await sleep(10);
  }
  child.removeAllListeners();
  return failure;
};

/** The port of the cluster's server: of the one that runs already (its launcher was killed), or of one started now. */
const serve = async (cluster: Cluster, settings: string[]): Promise<number> => {
  if (existsSync(cluster.logFile)) copyFileSync(cluster.logFile, `${cluster.logFile}.1`);
  const started = Date.now();
  for (let failure: string | undefined; ; await sleep(100)) {
    const running = runningPostmaster(cluster.dataFolder);
    if (running?.status === "ready") return running.port;
    if (!running) {
      disownStalePidFile(cluster.dataFolder);
      failure = await launch(cluster, settings);
      if (failure === undefined) continue;
    }
    const waited = Date.now() - started;
    const giveUp = running ? waited > READY_MS : waited > RETRY_MS || !PASSING.test(failure ?? "");
    if (giveUp)
      throw new StartFailure(
        `PostgreSQL did not start: ${failure ?? TOO_SLOW} (its log: ${cluster.logFile})`,
      );
  }
};

const addDatabase = async (serverUrl: string): Promise<void> => {
  const sql = postgres(`${serverUrl}/postgres`, { max: 1, onnotice: () => undefined });
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${DATABASE}`;
    if (!found) await sql`create database ${sql(DATABASE)}`;
  } finally {
    await sql.end();
  }
};

/**
 * PostgreSQL 18 from the npm package, listening on 127.0.0.1 only. It outlives this process unless `stop` is called;
 * the next call with the same folder then finds it again.
 * @param dataFolder absolute path; made when missing.
 * @param throwAway faster and not safe against a power cut: for data that is deleted anyway.
 * @throws StartFailure with PostgreSQL's own FATAL line.
 */
export const startEmbeddedPostgres = async ({
  dataFolder: wanted,
  throwAway = false,
}: {
  dataFolder: string;
  throwAway?: boolean;
}): Promise<EmbeddedPostgres> => {
  const cluster = await openCluster(wanted, throwAway ? ["--no-sync"] : []);
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories="];
  const unsafe = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
  const port = await serve(cluster, throwAway ? [...settings, ...unsafe] : settings);
  const serverUrl = `postgres://${OWNER}:${cluster.password}@127.0.0.1:${port}`;
  await addDatabase(serverUrl);
  return {
    adminUrl: `${serverUrl}/${DATABASE}`,
    dataFolder: cluster.dataFolder,
    port,
    stop: () => stopPostmaster(cluster.dataFolder),
  };
};
