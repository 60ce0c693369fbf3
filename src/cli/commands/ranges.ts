import type { Command } from "@/cli/command";
import { numberOption } from "@/cli/number-option";
import { optionsOf } from "@/cli/options-of";
import { readInstance, readPlan } from "@/cli/read-planning-files";
import { finishRanges } from "@/domain/roadmap/solver/finish-ranges";
import type { FinishRanges, Percentiles } from "@/domain/roadmap/solver/finish-ranges";
import { ASSUMED_RANGES } from "@/domain/roadmap/solver/package-ranges";
import { violationsOf } from "@/domain/roadmap/solver/violations";
import { Refusal } from "@/domain/shared/refusal";

const USAGE = "<instance.json> <plan.json> [--draws 1000] [--seed 1]";

const OPTIONS = {
  draws: { type: "string", default: "1000" },
  seed: { type: "string", default: "1" },
} as const;

const MOST_DRAWS = 100_000;
const DRIVERS_SHOWN = 10;

/** JSON knows no infinity: null stands for work that does not end in the periods there are. */
const percentiles = ({ p50, p80 }: Percentiles) => ({
  p50: Number.isFinite(p50) ? p50 : null,
  p80: Number.isFinite(p80) ? p80 : null,
});
const figures = ({ finish, cost }: FinishRanges["programme"]) => ({
  finish: percentiles(finish),
  cost: percentiles(cost),
});

const outputOf = ({ programme, initiatives, packages }: FinishRanges) => ({
  ...figures(programme),
  drivers: packages
    .toSorted((a, b) => b.drivesEnd - a.drivesEnd)
    .slice(0, DRIVERS_SHOWN)
    .map(({ id, drivesEnd }) => ({ package: id, share: drivesEnd })),
  initiatives: initiatives.map(({ id, ...each }) => ({ initiative: id, ...figures(each) })),
  packages: packages.map(({ id, ...each }) => ({ package: id, ...figures(each) })),
  planningAssumption: ASSUMED_RANGES,
});

export const ranges: Command = {
  usage: USAGE,
  summary:
    "Says when a plan and each of its packages end and what they cost in half (p50) and four fifths (p80) of the draws, if work takes −10 to +50 % of its time and −10 to +40 % of its money, and which packages drive the end.",
  run: async (args) => {
    const { positionals, values } = optionsOf(`ranges ${USAGE}`, OPTIONS, args);
    const [instancePath, planPath, ...more] = positionals;
    if (instancePath === undefined || planPath === undefined || more.length > 0)
      throw new Refusal("invalid-input", `Give an instance and a plan: ranges ${USAGE}.`);
    const isCount = (value: number) => Number.isInteger(value) && value >= 1 && value <= MOST_DRAWS;
    const draws = numberOption("draws", values.draws, isCount, "a whole number from 1 to 100,000");
    const seed = numberOption("seed", values.seed, Number.isSafeInteger, "a whole number");
    const instance = await readInstance(instancePath);
    const starts = await readPlan(planPath, instance);
    const violations = violationsOf(instance, starts);
    if (violations.length > 0) return { output: { feasible: false, violations }, exitCode: 1 };
    const found = finishRanges(instance, starts, { rangesOf: new Map(), draws, seed });
    if (!found) throw new Refusal("invalid-input", `${planPath}: starts: The plan has no package.`);
    return { output: { draws, seed, ...outputOf(found) }, exitCode: 0 };
  },
};
