import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { join } from "node:path";

const NEXT = join(process.cwd(), "node_modules/next/dist/bin/next");
/** A launcher killed hard takes its children along, so that the port is free for the next start. */
const END_WITH_PARENT = 'process.once("disconnect",()=>process.exit(1))';
/** Encoded, because Next passes it on to its own children with the quotes taken off. */
const PRELOADED = `data:text/javascript,${encodeURIComponent(END_WITH_PARENT)}`;
/** Open streams never end by themselves; with PostgreSQL's stop everything ends within 3 s. */
const GRACE_MS = 2_000;

export type NextProcess = {
  /** Resolves with the exit code. */
  ended: Promise<number | null>;
  /** What it has printed; nothing more is kept once `show` has been called. */
  output: () => string;
  show: () => void;
  stop: () => Promise<void>;
};

const endGroup = (child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): void => {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  process.kill(-child.pid, signal);
};

/** Runs `next <arguments>` in a process group of its own, so that Ctrl-C reaches it only through `stop`. */
export const runNext = (args: string[], env: NodeJS.ProcessEnv): NextProcess => {
  const child = spawn(process.execPath, ["--import", PRELOADED, NEXT, ...args], {
    env: { ...env, NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    detached: true,
  });
  let kept = "";
  const keep = (chunk: Buffer) => (kept += chunk.toString());
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  const ended = new Promise<number | null>((done) => child.once("close", done));
  return {
    ended,
    output: () => kept,
    show: () => {
      child.stdout?.off("data", keep).pipe(process.stdout);
      child.stderr?.off("data", keep).pipe(process.stderr);
    },
    stop: async () => {
      endGroup(child, "SIGTERM");
      const kill = setTimeout(() => endGroup(child, "SIGKILL"), GRACE_MS);
      await ended;
      clearTimeout(kill);
    },
  };
};
