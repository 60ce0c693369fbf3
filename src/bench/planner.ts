import { existsSync, readdirSync, readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { solveRoadmap } from "@/api/roadmap/solve-roadmap";
import { startWorker } from "@/cli/start-worker";
import type { Instance, Starts } from "@/domain/roadmap/solver/instance";
import { instanceSchema } from "@/domain/roadmap/solver/instance";
import { listSchedule } from "@/domain/roadmap/solver/list-schedule";
import { objectiveOf } from "@/domain/roadmap/solver/objective";

/*
 * npm run bench:planner -- [--seconds 2,10] [--only s5,psplib-j30] [--seed 1]: every instance of the benchmark beside
 * this checkout, judged by its own referee.
 */
const BENCH = resolve(import.meta.dirname, "../../../shared/planner-bench");

type Verdict = { feasible: boolean; objective: number; violations: string[] };
type Referee = { verify: (instance: unknown, plan: { starts: Starts }) => Verdict };
type Known = Record<string, { best: number; bound: number | null }>;

/** How near the best known an objective is, in percent; above 100 it is better. */
const shareOf = (instance: Instance, objective: number, best: number): number =>
  (instance.objective === "makespan" ? best / objective : objective / best) * 100;

const percent = (value: number | null): string => (value === null ? "–" : `${(value * 100).toFixed(2)} %`);

const run = async (name: string, seconds: number, seed: number, { verify }: Referee, known: Known) => {
  const source: unknown = JSON.parse(readFileSync(`${BENCH}/instances/${name}.json`, "utf8"));
  const instance = instanceSchema.parse(source);
  const { best = Number.NaN, bound: knownBound = null } = known[name] ?? {};
  let firstMs = Number.NaN;
  const onProgress = ({ starts, seconds: at }: { starts: Starts | null; seconds: number }) => {
    if (starts && Number.isNaN(firstMs)) firstMs = at * 1000;
  };
  const { starts, ...outcome } = await solveRoadmap(instance, {
    seconds,
    seed,
    threads: 2,
    startWorker,
    onProgress,
  });
  const verdict = verify(source, { starts: starts ?? {} });
  const list = objectiveOf(instance, listSchedule(instance).starts);
  const share = verdict.feasible ? shareOf(instance, verdict.objective, best) : 0;
  const isTrueBound =
    outcome.bound === null ||
    (instance.objective === "makespan" ? outcome.bound <= best : outcome.bound >= best - 1e-6);
  const cells = [
    name.padEnd(18),
    `${seconds} s`,
    verdict.feasible ? `${share.toFixed(2)} % of best known` : `REFUSED ${verdict.violations[0] ?? ""}`,
    `list ${shareOf(instance, list, best).toFixed(1)} %`,
    `gap ${percent(outcome.gap)}`,
    `(known ${percent(knownBound === null ? null : Math.abs(knownBound - best) / best)})`,
    isTrueBound ? "" : "BOUND NOT TRUE",
    `first ${firstMs.toFixed(0)} ms`,
    `took ${outcome.seconds.toFixed(1)} s`,
    `load ${loadavg()[0]?.toFixed(1)}`,
  ];
  console.log(cells.filter((cell) => cell !== "").join("  "));
  return { share, isFine: verdict.feasible && isTrueBound };
};

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "2,10,20,60" },
    only: { type: "string", default: "" },
    seed: { type: "string", default: "1" },
  },
});

if (!existsSync(BENCH)) console.log(`Not run: the benchmark folder ${BENCH} is not there.`);
else {
  const referee = (await import(`${BENCH}/verify.mjs`)) as Referee;
  const known = JSON.parse(readFileSync(`${BENCH}/best-known.json`, "utf8")) as Known;
  const wanted = values.only.split(",");
  const names = readdirSync(`${BENCH}/instances`)
    .map((file) => file.replace(/\.json$/, ""))
    .filter((name) => wanted.some((each) => name.startsWith(each)));
  for (const seconds of values.seconds.split(",").map(Number)) {
    const results: { share: number; isFine: boolean }[] = [];
    for (const name of names) results.push(await run(name, seconds, Number(values.seed), referee, known));
    const mean = results.reduce((sum, { share }) => sum + share, 0) / results.length;
    console.log(`${seconds} s: mean ${mean.toFixed(2)} % of best known over ${results.length} instances`);
    if (results.some(({ isFine }) => !isFine)) process.exitCode = 1;
  }
}
