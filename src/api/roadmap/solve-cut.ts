import { bestOf } from "@/api/roadmap/plan-in-stages";
import type { Solve } from "@/api/roadmap/plan-in-stages";
import { budgetCut, protectedPart, withSafetyInTime } from "@/domain/roadmap/budget-cut";
import type { BudgetCut } from "@/domain/roadmap/budget-cut";
import {
  CUT_AIMS,
  cutAlternative,
  withPlaceMarks,
  withoutPlaceMarks,
} from "@/domain/roadmap/cut-alternatives";
import type { CutAim } from "@/domain/roadmap/cut-alternatives";
import type { CutAnswer, CutPlan } from "@/domain/roadmap/cut-answer";
import type { Instance, Starts } from "@/domain/roadmap/solver/instance";
import { unplacedIn } from "@/domain/roadmap/unplaced-in";

type CutOptions = {
  /** In whole per cent. */
  readonly percent: number;
  /** The plan in force. */
  readonly current: Starts;
  readonly seed: number;
  readonly signal: AbortSignal;
  readonly solve: Solve;
  /** After each of the three. */
  readonly onPlan: (plan: CutPlan) => void;
};

/** Together, with what it takes to begin and end, within a minute. */
const PROTECTED_SECONDS = 6;
const SECONDS: Record<CutAim, number> = { risk: 15, kept: 15, unmoved: 10 };
const PROBE_SECONDS = 2;
/** The longest that an answer takes. */
export const CUT_SECONDS = PROTECTED_SECONDS + SECONDS.risk + SECONDS.kept + SECONDS.unmoved;

/** Three plans with less money, or why there is none. Null: aborted before all three were there. */
export const solveCut = async (instance: Instance, options: CutOptions): Promise<CutAnswer | null> => {
  const { current, percent, seed, signal, solve } = options;
  const cut = budgetCut(instance, current, percent / 100);
  const part = protectedPart(cut);
  const outcome = await solve(part, { seconds: PROTECTED_SECONDS, seed, signal });
  if (signal.aborted) return null;
  if (!outcome.starts) {
    const misfits = unplacedIn(part, outcome.nearest, cut.protectedIds);
    const isProven = outcome.verdict === "infeasible";
    return { kind: "impossible", isProven, misfits, ...(await deepestCut(instance, options)) };
  }
  const timely = withSafetyInTime(cut, current, outcome.starts);
  const plans: CutPlan[] = [];
  for (const aim of CUT_AIMS) {
    const found = await solveAlternative(aim, timely, [current, outcome.starts], options);
    if (signal.aborted) return null;
    plans.push(found);
    options.onPlan(found);
  }
  return {
    kind: "plans",
    plans: plans.map((plan) => bestOfAll(plan, plans, timely, current)),
    spared: cut.spared,
  };
};

const solveAlternative = async (
  aim: CutAim,
  cut: BudgetCut,
  known: readonly Starts[],
  { current, seed, signal, solve }: CutOptions,
): Promise<CutPlan> => {
  const problem = cutAlternative(aim, cut, current);
  const outcome = await solve(problem, { seconds: SECONDS[aim], seed, signal });
  const plans = known.map((starts) => withPlaceMarks(cut.instance, starts));
  const best = bestOf(problem, outcome.starts ? [outcome.starts, ...plans] : plans);
  return {
    aim,
    starts: withoutPlaceMarks(cut.instance, best?.starts ?? {}),
    bound: aim === "risk" ? outcome.bound : null,
  };
};

/** What one search has found may be better by the measure of another than what that one found itself. */
const bestOfAll = (plan: CutPlan, plans: readonly CutPlan[], cut: BudgetCut, current: Starts): CutPlan => {
  const candidates = [plan, ...plans].map(({ starts }) => withPlaceMarks(cut.instance, starts));
  const best = bestOf(cutAlternative(plan.aim, cut, current), candidates);
  return { ...plan, starts: withoutPlaceMarks(cut.instance, best?.starts ?? plan.starts) };
};

/** The deepest cut below the one asked for with a plan for what is protected, found by halving and by solving. */
const deepestCut = async (instance: Instance, { percent, current, seed, signal, solve }: CutOptions) => {
  let [possible, impossible] = [-1, percent];
  while (impossible - possible > 1 && !signal.aborted) {
    const middle = Math.ceil((possible + impossible) / 2);
    const part = protectedPart(budgetCut(instance, current, middle / 100));
    const { starts } = await solve(withoutPoints(part), { seconds: PROBE_SECONDS, seed, signal });
    if (starts) possible = middle;
    else impossible = middle;
  }
  if (possible < 0) return { deepestPercent: null, missing: 0 };
  const all = instance.budgets.reduce((sum, { amount }) => sum + amount, 0);
  return { deepestPercent: possible, missing: (all * (percent - possible)) / 100 };
};

/** Any plan is a best one, so the first one ends the search. */
const withoutPoints = (instance: Instance): Instance => ({
  ...instance,
  packages: instance.packages.map((each) => ({ ...each, riskReduction: 0 })),
});
