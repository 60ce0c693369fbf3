import { densify } from "./dense-problem";
import type { Instance, Starts } from "./instance";
import { withChanges } from "./limit-change";
import type { LimitChange } from "./limit-change";
import type { LinearSolver } from "./linear-solver";
import { objectiveOf } from "./objective";
import { problemOf } from "./problem";
import { searchPlans, serialPlannerOf } from "./search-plans";
import type { DenseStarts } from "./serial-plan";
import { shadowPrices, slotsOf } from "./shadow-prices";
import { violationsOf } from "./violations";

/** One more of a limit, and the risk points that it adds at the margin of the linear relaxation. */
export type WorthOfMore = { readonly change: LimitChange; readonly estimate: number };

/** `verified`: by how much the best plan found with one more beats the best one found without. */
export type VerifiedWorth = WorthOfMore & { readonly verified: number };

/** Parts of a risk point that count: sums of decimal figures differ in their last digits. */
const GRAIN = 1e6;
const MONEY = 10_000;
const PERIODS_PER_QUARTER = 3;

/**
 * What one more is worth to a plan, by shadow prices: an FTE in a quarter by role, 10,000 by budget, an outage hour in a
 * period by site; dearest first, those worth nothing left out. Null where the solver was stopped before it had prices.
 */
export const worthOfMore = (
  instance: Instance,
  starts: Starts,
  solver: LinearSolver,
  isStopped: () => boolean,
): WorthOfMore[] | null => {
  const dense = densify(problemOf(instance));
  const prices = shadowPrices(dense, denseOf(instance, starts), solver, isStopped);
  if (!prices) return null;
  return oneMoreOf(instance)
    .map((change) => {
      const perUnit = slotsOf(dense, change).reduce((sum, slot) => sum + (prices[slot] ?? 0), 0);
      return { change, estimate: perUnit * change.amount };
    })
    .filter(({ estimate }) => estimate * GRAIN > 1)
    .sort((a, b) => b.estimate - a.estimate);
};

/**
 * The same looked at by searching from a plan that breaks nothing, step by step with each candidate and without, so that
 * all take as many steps. Never below 0, because the plan without still fits; what a search finds by luck counts for the
 * plan without as well.
 *
 * @param isEnough asked after so many steps of each search.
 */
export const verifyWorth = (
  instance: Instance,
  starts: Starts,
  candidates: readonly WorthOfMore[],
  seed: number,
  isEnough: (steps: number) => boolean,
): { steps: number; verified: VerifiedWorth[] } => {
  const plan = denseOf(instance, starts);
  const searchOf = (searched: Instance) => searchPlans(densify(problemOf(searched)), plan, seed);
  const without = { search: searchOf(instance), best: plan };
  const runs = candidates.map((candidate) => {
    return { candidate, search: searchOf(withChanges(instance, [candidate.change])), best: plan };
  });
  let steps = 0;
  for (; !isEnough(steps); steps++) for (const run of [without, ...runs]) run.best = run.search.next().value;
  const pointsOf = (best: DenseStarts) => objectiveOf(instance, startsIn(instance, best));
  const fitting = runs
    .flatMap(({ best }) => [best, repaired(instance, best)])
    .filter((best) => violationsOf(instance, startsIn(instance, best)).length === 0);
  const most = Math.max(pointsOf(without.best), ...fitting.map(pointsOf));
  const verified = runs
    .map(({ candidate, best }) => ({
      ...candidate,
      verified: roundedPoints(Math.max(0, pointsOf(best) - most)),
    }))
    .sort((a, b) => b.verified - a.verified || b.estimate - a.estimate);
  return { steps, verified };
};

const oneMoreOf = ({ horizon, roles, budgets, sites }: Instance): LimitChange[] => {
  const quarters = Array.from({ length: Math.ceil(horizon / PERIODS_PER_QUARTER) }, (_, quarter) => {
    const from = quarter * PERIODS_PER_QUARTER;
    return { from, to: Math.min(from + PERIODS_PER_QUARTER, horizon) - 1 };
  });
  return [
    ...roles.flatMap((_, index) =>
      quarters.map((quarter): LimitChange => ({ limit: "role", index, ...quarter, amount: 1 })),
    ),
    ...budgets.map(({ from, to }, index): LimitChange => ({
      limit: "budget",
      index,
      from,
      to,
      amount: MONEY,
    })),
    ...sites.flatMap((_, index) =>
      Array.from({ length: horizon }, (_, from): LimitChange => {
        return { limit: "outage", index, from, to: from, amount: 1 };
      }),
    ),
  ];
};

/** The same order of packages under the limits as they are. */
const repaired = (instance: Instance, plan: DenseStarts): DenseStarts => {
  const planner = serialPlannerOf(densify(problemOf(instance)));
  planner.inOrderOf(plan);
  return planner.starts;
};

const denseOf = ({ packages }: Instance, starts: Starts): DenseStarts =>
  Int32Array.from(packages, ({ id }) => (Object.hasOwn(starts, id) ? (starts[id] ?? -1) : -1));

const startsIn = ({ packages }: Instance, plan: DenseStarts): Starts =>
  Object.fromEntries(
    packages.flatMap(({ id }, task) => {
      const start = plan[task] ?? -1;
      return start < 0 ? [] : [[id, start] as const];
    }),
  );

const roundedPoints = (points: number): number => Math.round(points * GRAIN) / GRAIN;
