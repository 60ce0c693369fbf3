import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Outcome } from "@/cli/test/outcome";

type Suite = {
  name: string;
  /** Arguments of Node: the runner's script first. */
  command: (reportFile: string) => { args: string[]; env?: Record<string, string> };
  read: (report: unknown) => Outcome;
};

const ended = (args: string[], env: Record<string, string>): Promise<number | null> =>
  new Promise((done) =>
    spawn(process.execPath, args, { stdio: "inherit", env: { ...process.env, ...env } }).once("close", done),
  );

/** Runs one test runner, which prints its own progress and failures, and reads what it reports. */
export const runSuite = async ({ name, command, read }: Suite): Promise<Outcome> => {
  const folder = mkdtempSync(join(tmpdir(), "rungway-report-"));
  const reportFile = join(folder, "report.json");
  const { args, env = {} } = command(reportFile);
  console.log(`\n${name}`);
  const code = await ended(args, env);
  const outcome = existsSync(reportFile)
    ? read(JSON.parse(readFileSync(reportFile, "utf8")))
    : { passed: 0, skipped: 0, failures: [] };
  rmSync(folder, { recursive: true });
  if (code === 0 || outcome.failures.length > 0) return outcome;
  return { ...outcome, failures: [`${name} ended with exit code ${code}; see its output above`] };
};
