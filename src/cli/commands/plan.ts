import { writeFile } from "node:fs/promises";
import { solveRoadmap } from "@/api/roadmap/solve-roadmap";
import type { PlanOutcome } from "@/api/roadmap/solve-roadmap";
import type { Command } from "@/cli/command";
import { numberOption } from "@/cli/number-option";
import { optionsOf } from "@/cli/options-of";
import { readInstance } from "@/cli/read-planning-files";
import { startWorker } from "@/cli/start-worker";
import type { Instance } from "@/domain/roadmap/solver/instance";
import { placePlan } from "@/domain/roadmap/solver/placed-plan";
import { whyUnplaced } from "@/domain/roadmap/solver/why-unplaced";
import { wordingOf } from "@/domain/roadmap/solver/wording";
import { Refusal } from "@/domain/shared/refusal";

const USAGE = "<instance.json> [--seconds 10] [--seed 1] [--threads 2] [--out plan.json]";

const OPTIONS = {
  seconds: { type: "string", default: "10" },
  seed: { type: "string", default: "1" },
  threads: { type: "string", default: "2" },
  out: { type: "string" },
} as const;

/** Why packages that must be done have no place, at the plan that comes nearest. */
const reasonsOf = (instance: Instance, { nearest }: PlanOutcome) => {
  const plan = placePlan(instance, nearest);
  const wording = wordingOf(instance);
  return plan.problem.tasks
    .filter(({ source }) => source.mandatory || instance.objective === "makespan")
    .filter(({ index }) => plan.startOf(index) === undefined)
    .map((task) => {
      const { packageId, sentence, limits } = whyUnplaced(plan, wording, task);
      return { package: packageId, sentence, limits };
    });
};

export const plan: Command = {
  usage: USAGE,
  summary: "Plans an instance in the neutral format and prints starts, objective, proven bound and gap.",
  run: async (args) => {
    const { positionals, values } = optionsOf(`plan ${USAGE}`, OPTIONS, args);
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0)
      throw new Refusal("invalid-input", `Give one instance: plan ${USAGE}.`);
    const isSeconds = (value: number) => value > 0 && value <= 86_400;
    const seconds = numberOption("seconds", values.seconds, isSeconds, "seconds from 0 to 86,400");
    const seed = numberOption("seed", values.seed, Number.isSafeInteger, "a whole number");
    const threads = numberOption("threads", values.threads, (value) => value === 1 || value === 2, "1 or 2");
    const instance = await readInstance(path);
    const outcome = await solveRoadmap(instance, { seconds, seed, threads, startWorker });
    const { starts, objective, bound, gap, verdict } = outcome;
    if (starts === null) {
      const reasons = reasonsOf(instance, outcome);
      return { output: { infeasible: true, proven: verdict === "infeasible", reasons }, exitCode: 3 };
    }
    const output = { starts, objective, bound, gap, seconds: outcome.seconds };
    if (values.out !== undefined) await writeFile(values.out, `${JSON.stringify(output)}\n`);
    return { output, exitCode: 0 };
  },
};
