import type { Command } from "@/cli/command";
import { numberOption } from "@/cli/number-option";
import { optionsOf } from "@/cli/options-of";
import { readInstance, readPlan } from "@/cli/read-planning-files";
import type { Instance, Starts } from "@/domain/roadmap/solver/instance";
import { changeSentence } from "@/domain/roadmap/solver/limit-change";
import { violationsOf } from "@/domain/roadmap/solver/violations";
import { verifyWorth, worthOfMore } from "@/domain/roadmap/solver/worth-of-more";
import type { WorthOfMore } from "@/domain/roadmap/solver/worth-of-more";
import { wordingOf } from "@/domain/roadmap/solver/wording";
import { Refusal } from "@/domain/shared/refusal";

const USAGE = "<instance.json> <plan.json> [--seconds 20] [--seed 1]";

const OPTIONS = {
  seconds: { type: "string", default: "20" },
  seed: { type: "string", default: "1" },
} as const;

const VERIFIED = 5;
/** Of the time, for the prices. */
const PRICING_SHARE = 0.5;

const worthIn = async (instance: Instance, starts: Starts, seconds: number, seed: number) => {
  const began = performance.now();
  const secondsLeft = () => seconds - (performance.now() - began) / 1000;
  const { highsSolver } = await import("@/api/roadmap/highs");
  const isTooLate = () => secondsLeft() < seconds * (1 - PRICING_SHARE);
  const ranked = worthOfMore(instance, starts, await highsSolver(), isTooLate);
  if (!ranked)
    throw new Refusal("limit-exceeded", `No prices were found in ${seconds} seconds: give more --seconds.`);
  const candidates = ranked.slice(0, VERIFIED);
  const isEnough = () => candidates.length === 0 || secondsLeft() <= 0;
  const { steps, verified } = verifyWorth(instance, starts, candidates, seed, isEnough);
  const wording = wordingOf(instance);
  const output = ({ change, ...worth }: WorthOfMore) => {
    return { sentence: changeSentence(instance, wording, change), ...worth, change };
  };
  return { steps, verified: verified.map(output), others: ranked.slice(VERIFIED).map(output) };
};

export const worth: Command = {
  usage: USAGE,
  summary:
    "Says how many risk points one more FTE, 10,000 or outage hour would add to a plan; the five dearest are verified by searching.",
  run: async (args) => {
    const { positionals, values } = optionsOf(`worth ${USAGE}`, OPTIONS, args);
    const [instancePath, planPath, ...more] = positionals;
    if (instancePath === undefined || planPath === undefined || more.length > 0)
      throw new Refusal("invalid-input", `Give an instance and a plan: worth ${USAGE}.`);
    const isSeconds = (value: number) => value > 0 && value <= 86_400;
    const seconds = numberOption("seconds", values.seconds, isSeconds, "seconds from 0 to 86,400");
    const seed = numberOption("seed", values.seed, Number.isSafeInteger, "a whole number");
    const instance = await readInstance(instancePath);
    if (instance.objective === "makespan")
      throw new Refusal(
        "invalid-input",
        `${instancePath}: objective: One more is counted in risk points, and this instance asks for the earliest end.`,
      );
    const starts = await readPlan(planPath, instance);
    const violations = violationsOf(instance, starts);
    if (violations.length > 0) return { output: { feasible: false, violations }, exitCode: 1 };
    return { output: await worthIn(instance, starts, seconds, seed), exitCode: 0 };
  },
};
