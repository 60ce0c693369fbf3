import type { Command } from "@/cli/command";
import { optionsOf } from "@/cli/options-of";
import { pricesOf } from "@/cli/prices-of";
import { readInstance, readPlan } from "@/cli/read-planning-files";
import { cheapestEarlierStart } from "@/domain/roadmap/solver/cheapest-earlier-start";
import type { EarlierStart } from "@/domain/roadmap/solver/cheapest-earlier-start";
import type { Instance } from "@/domain/roadmap/solver/instance";
import { changeSentence } from "@/domain/roadmap/solver/limit-change";
import type { BindingLimit } from "@/domain/roadmap/solver/limits-at";
import { triedSentence } from "@/domain/roadmap/solver/tried-sentence";
import { violationsOf } from "@/domain/roadmap/solver/violations";
import { whyNotEarlier } from "@/domain/roadmap/solver/why-not-earlier";
import type { StartOption } from "@/domain/roadmap/solver/why-not-earlier";
import { wordingOf } from "@/domain/roadmap/solver/wording";
import type { Wording } from "@/domain/roadmap/solver/wording";
import { Refusal } from "@/domain/shared/refusal";

const USAGE = "<instance.json> <plan.json> <package> [--prices fte-month=…,outage-hour=…]";

const OPTIONS = { prices: { type: "string", default: "" } } as const;

const limitOutput = ({
  kind,
  limitId,
  packageIds,
  needed,
  available,
  sentence,
  shortfall,
}: BindingLimit) => ({
  kind,
  limit: limitId,
  heldBy: packageIds.slice(1),
  needed,
  available,
  ...(shortfall && { shortBy: shortfall.shortBy }),
  sentence,
});

const optionOutput =
  (instance: Instance, wording: Wording, packageId: string) =>
  ({ start, limits, tried }: StartOption) => ({
    start,
    limits: limits.map(limitOutput),
    tried: tried && { ...tried, sentence: triedSentence(instance, wording, packageId, start, tried) },
  });

const cheapestOutput = (instance: Instance, wording: Wording, { start, changes, cost }: EarlierStart) => ({
  start,
  cost,
  changes: changes.map((each) => ({ ...each, sentence: changeSentence(instance, wording, each) })),
});

export const explain: Command = {
  usage: USAGE,
  summary:
    "Says why a package of a plan does not start earlier: per earlier period the limits in the way, who holds them, and what moving it would bring; exit code 1 where the plan itself breaks limits, with these.",
  run: async (args) => {
    const { positionals, values } = optionsOf(`explain ${USAGE}`, OPTIONS, args);
    const [instancePath, planPath, packageId, ...more] = positionals;
    if (instancePath === undefined || planPath === undefined || packageId === undefined || more.length > 0)
      throw new Refusal("invalid-input", `Give an instance, a plan and a package: explain ${USAGE}.`);
    const prices = pricesOf(values.prices);
    const instance = await readInstance(instancePath);
    const starts = await readPlan(planPath, instance);
    if (!instance.packages.some(({ id }) => id === packageId))
      throw new Refusal(
        "not-found",
        `${instancePath} has no package ${packageId}: give the id of one it has.`,
      );
    const violations = violationsOf(instance, starts);
    if (violations.length > 0) return { output: { feasible: false, violations }, exitCode: 1 };
    const wording = wordingOf(instance);
    const options = whyNotEarlier(instance, starts, packageId);
    const cheapest = cheapestEarlierStart(instance, options, prices);
    return {
      output: {
        package: packageId,
        start: starts[packageId] ?? null,
        earlier: options.map(optionOutput(instance, wording, packageId)),
        cheapest: cheapest && cheapestOutput(instance, wording, cheapest),
      },
      exitCode: 0,
    };
  },
};
