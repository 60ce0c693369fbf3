import { writeFile } from "node:fs/promises";
import { solveRoadmap } from "@/api/roadmap/solve-roadmap";
import type { Command } from "@/cli/command";
import { explainNoPlan, isImpossible } from "@/cli/explain-no-plan";
import { numberOption } from "@/cli/number-option";
import { optionsOf } from "@/cli/options-of";
import { pricesOf } from "@/cli/prices-of";
import { readInstance } from "@/cli/read-planning-files";
import { startWorker } from "@/cli/start-worker";
import { Refusal } from "@/domain/shared/refusal";

const USAGE =
  "<instance.json> [--seconds 10] [--seed 1] [--threads 2] [--out plan.json] [--prices fte-month=…,outage-hour=…,month-of-delay=…]";

/** Of the three seconds that an answer may take after the time for planning; the rest is for start and end. */
const EXPLAINING_SECONDS = 0.9;

const OPTIONS = {
  seconds: { type: "string", default: "10" },
  seed: { type: "string", default: "1" },
  threads: { type: "string", default: "2" },
  out: { type: "string" },
  prices: { type: "string", default: "" },
} as const;

export const plan: Command = {
  usage: USAGE,
  summary:
    "Plans an instance in the neutral format and prints starts, objective, proven bound and gap; exit code 3 where there is no plan, with the limits that clash and the cheapest changes of them.",
  run: async (args) => {
    const { positionals, values } = optionsOf(`plan ${USAGE}`, OPTIONS, args);
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0)
      throw new Refusal("invalid-input", `Give one instance: plan ${USAGE}.`);
    const isSeconds = (value: number) => value > 0 && value <= 86_400;
    const seconds = numberOption("seconds", values.seconds, isSeconds, "seconds from 0 to 86,400");
    const seed = numberOption("seed", values.seed, Number.isSafeInteger, "a whole number");
    const threads = numberOption("threads", values.threads, (value) => value === 1 || value === 2, "1 or 2");
    const prices = pricesOf(values.prices);
    const instance = await readInstance(path);
    const stopping = new AbortController();
    const { signal } = stopping;
    const solving = solveRoadmap(instance, { seconds, seed, threads, startWorker, signal });
    const end = performance.now() + (seconds + EXPLAINING_SECONDS) * 1000;
    const secondsLeft = () => (end - performance.now()) / 1000;
    const isProven = await isImpossible(instance, secondsLeft);
    if (isProven) stopping.abort();
    const { starts, objective, bound, gap, verdict, nearest, ...outcome } = await solving;
    if (starts === null) {
      const why = await explainNoPlan(instance, nearest, prices, secondsLeft);
      const proven = isProven || verdict === "infeasible" || why.clash !== null;
      return { output: { infeasible: true, proven, ...why }, exitCode: 3 };
    }
    const output = { starts, objective, bound, gap, seconds: outcome.seconds };
    if (values.out !== undefined) await writeFile(values.out, `${JSON.stringify(output)}\n`);
    return { output, exitCode: 0 };
  },
};
