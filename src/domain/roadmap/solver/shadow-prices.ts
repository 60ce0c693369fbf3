import type { DenseProblem } from "./dense-problem";
import type { LimitChange } from "./limit-change";
import type { LinearSolver } from "./linear-solver";
import type { DenseStarts } from "./serial-plan";
import { allStarts, timeIndexedModel } from "./time-indexed-model";
import type { StartChoice } from "./time-indexed-model";

/** More starts than this are not looked at all: their relaxation would take longer than the answer is worth. */
const MOST_STARTS = 4000;
/** Periods that a placed task may then move, and the distance of starts of one without a place. */
const REACH = 2;
const STRIDE = 4;

/**
 * Risk points that one unit more of every slot would add to the linear relaxation of the problem, in the neighbourhood
 * of a plan where the whole is too large. Null where the solver was stopped.
 */
export const shadowPrices = (
  dense: DenseProblem,
  plan: DenseStarts,
  solver: LinearSolver,
  isStopped: () => boolean,
): Float64Array | null => {
  const points = (task: number, start: number) => dense.value[task * dense.horizon + start] ?? 0;
  const model = timeIndexedModel(dense, choicesAround(dense, plan), points);
  const relaxed = solver.relax(model, isStopped);
  if (relaxed.status !== "optimal") return null;
  const prices = new Float64Array(dense.capacity.length);
  // Solvers differ in the sign they give to a row's dual.
  for (const { slot, row, scale } of model.slotRows)
    prices[slot] = Math.abs(relaxed.rowDuals[row] ?? 0) / scale;
  return prices;
};

const choicesAround = (dense: DenseProblem, plan: DenseStarts): StartChoice[] => {
  const all = allStarts(dense);
  if (all.reduce((sum, { starts }) => sum + starts.length, 0) <= MOST_STARTS) return all;
  return all.map(({ starts, optional }, task) => {
    const start = plan[task] ?? -1;
    const isNear = (each: number) => (start < 0 ? each % STRIDE === 0 : Math.abs(each - start) <= REACH);
    return { starts: starts.filter(isNear), optional };
  });
};

/** The slots that a wider limit gives more room; none for a date. */
export const slotsOf = (
  { problem, horizon, budgetSlots }: DenseProblem,
  { limit, index, from, to }: LimitChange,
): number[] => {
  const { roles, sites } = problem.instance;
  if (limit === "budget") return [budgetSlots + index];
  if (limit !== "role" && limit !== "outage") return [];
  const row = limit === "role" ? index : roles.length + sites.length + index;
  return Array.from({ length: to - from + 1 }, (_, offset) => row * horizon + from + offset);
};
