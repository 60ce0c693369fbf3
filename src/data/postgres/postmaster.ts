import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** What `postmaster.pid` says of the server that owns a data folder. */
export type Postmaster = { pid: number; port: number; status: string };

/** The arguments of a process; empty when it is gone, or dead and not yet collected by its parent. */
export const argumentsOf = (pid: number): string[] => {
  if (existsSync("/proc/self"))
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").slice(0, -1);
    } catch {
      return [];
    }
  const { stdout } = spawnSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" });
  return stdout ? stdout.trim().split(" ") : [];
};

const isServing = (pid: number, dataFolder: string): boolean => argumentsOf(pid).includes(dataFolder);

const pidFile = (dataFolder: string) => join(dataFolder, "postmaster.pid");

const readPidFile = (dataFolder: string): string[] => {
  try {
    return readFileSync(pidFile(dataFolder), "utf8").split("\n");
  } catch {
    return [];
  }
};

/** The living server of a data folder; undefined when there is none, whatever an old `postmaster.pid` says. */
export const runningPostmaster = (dataFolder: string): Postmaster | undefined => {
  const [pid, , , port, , , , status = ""] = readPidFile(dataFolder);
  if (!pid || !isServing(Number(pid), dataFolder)) return undefined;
  return { pid: Number(pid), port: Number(port), status: status.trim() };
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/**
 * After a crash the number in `postmaster.pid` may belong to a stranger, and PostgreSQL would refuse to start.
 * Only that number is replaced, by one no process can have: the line with the shared memory key stays, so PostgreSQL
 * still refuses while an orphan of the old server is at work.
 */
export const disownStalePidFile = (dataFolder: string): void => {
  const [pid, ...rest] = readPidFile(dataFolder);
  if (pid && isAlive(Number(pid)) && !isServing(Number(pid), dataFolder))
    writeFileSync(pidFile(dataFolder), ["999999999", ...rest].join("\n"));
};

const ended = async (pid: number, dataFolder: string, timeoutMs: number): Promise<boolean> => {
  const deadline = Date.now() + timeoutMs;
  while (isServing(pid, dataFolder)) {
    if (Date.now() > deadline) return false;
    await sleep(10);
  }
  return true;
};

/** Fast shutdown: sessions are ended, everything committed is on disk. Immediate after 10 s; recovery follows then. */
export const stopPostmaster = async (dataFolder: string): Promise<void> => {
  const running = runningPostmaster(dataFolder);
  if (!running) return;
  process.kill(running.pid, "SIGINT");
  if (await ended(running.pid, dataFolder, 10_000)) return;
  process.kill(running.pid, "SIGQUIT");
  await ended(running.pid, dataFolder, 5_000);
};

/** Ends a server at once and without waiting; for data that nobody wants any more. */
export const abortPostmaster = (dataFolder: string): void => {
  const running = runningPostmaster(existsSync(dataFolder) ? realpathSync(dataFolder) : dataFolder);
  if (running) process.kill(running.pid, "SIGQUIT");
};
