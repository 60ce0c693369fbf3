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
 * The same looked at by searching from a plan that breaks nothing, as many steps with one more as without. Never below
 * 0, because the plan without still fits; what a search finds by luck counts for the plan without as well.
 */
export const verifyWorth = (
  instance: Instance,
  starts: Starts,
  candidates: readonly WorthOfMore[],
  { seed, steps }: { readonly seed: number; readonly steps: number },
): VerifiedWorth[] => {
  const plan = denseOf(instance, starts);
  let without = objectiveOf(instance, searched(instance, plan, seed, steps));
  const withOneMore = candidates.map((each) => {
    const found = searched(withChanges(instance, [each.change]), plan, seed, steps);
    for (const fitting of [found, repaired(instance, found)])
      if (violationsOf(instance, fitting).length === 0)
        without = Math.max(without, objectiveOf(instance, fitting));
    return { ...each, objective: objectiveOf(instance, found) };
  });
  return withOneMore
    .map(({ objective, ...each }) => ({ ...each, verified: Math.max(0, roundedPoints(objective - without)) }))
    .sort((a, b) => b.verified - a.verified || b.estimate - a.estimate);
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

const searched = (instance: Instance, plan: DenseStarts, seed: number, steps: number): Starts => {
  const plans = searchPlans(densify(problemOf(instance)), plan, seed);
  let best = plan;
  for (let step = 0; step < steps; step++) best = plans.next().value;
  return startsIn(instance, best);
};

/** The same order of packages under the limits as they are. */
const repaired = (instance: Instance, starts: Starts): Starts => {
  const planner = serialPlannerOf(densify(problemOf(instance)));
  planner.inOrderOf(denseOf(instance, starts));
  return startsIn(instance, planner.starts);
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
