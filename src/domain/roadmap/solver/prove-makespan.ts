import type { DenseProblem } from "./dense-problem";
import { dualBound } from "./dual-bound";
import type { LinearSolver } from "./linear-solver";
import { makespanBound, tailsAfter } from "./makespan-bounds";
import type { PlanExchange } from "./plan-exchange";
import type { Verdict } from "./prove-risk";
import { allStarts, timeIndexedModel } from "./time-indexed-model";
import type { TimeIndexedModel } from "./time-indexed-model";
import { worthOf } from "./worth";

/** Above this the models take longer than the search needs. */
const MOST_COLUMNS = 4000;
/** Placing all but this share of a task counts as placing all. */
const SLACK = 1e-4;

/**
 * Raises the bound on the end of all plans: by chains and people, then by asking for ever later ends whether all tasks
 * could be done by then. The first end that can be met with whole tasks is the best one.
 */
export const proveMakespan = (dense: DenseProblem, solver: LinearSolver, exchange: PlanExchange): Verdict => {
  const tails = tailsAfter(dense);
  for (let end = makespanBound(dense); end <= dense.horizon; end++) {
    exchange.bound(end);
    const found = exchange.take();
    if (found && endOf(dense, found) <= end) return "optimal";
    const model = modelEndingBy(dense, tails, end);
    if (model.cells.length > MOST_COLUMNS) return "stopped";
    const relaxed = solver.relax(model, exchange.isStopped);
    if (relaxed.status !== "optimal") return "stopped";
    if (dualBound(model, relaxed.rowDuals) < dense.count - SLACK) continue;
    const verdict = placesAll(dense, model, solver, exchange);
    if (verdict !== "no") return verdict;
  }
  return "infeasible";
};

const placesAll = (
  dense: DenseProblem,
  model: TimeIndexedModel,
  solver: LinearSolver,
  exchange: PlanExchange,
): "no" | "optimal" | "stopped" => {
  let answer: "no" | "optimal" | "stopped" = "stopped";
  const outcome = solver.solve(model, {
    seconds: Infinity,
    onBetter: (values) => {
      const starts = model.startsOf(values);
      if (starts.includes(-1)) return;
      exchange.offer(starts, worthOf(dense, starts));
      answer = "optimal";
    },
    onBound: (bound) => {
      if (bound < dense.count - SLACK) answer = "no";
    },
    isStopped: () => answer !== "stopped" || exchange.isStopped(),
  });
  return outcome === "infeasible" ? "no" : answer;
};

/** Maximises how many tasks have a place when all must have ended by `end`. */
const modelEndingBy = (dense: DenseProblem, tails: Int32Array, end: number): TimeIndexedModel =>
  timeIndexedModel(
    dense,
    allStarts(dense).map(({ starts }, task) => ({
      starts: starts.filter((start) => start + (dense.duration[task] ?? 0) + (tails[task] ?? 0) <= end),
      optional: true,
    })),
    () => 1,
  );

const endOf = ({ duration }: DenseProblem, starts: Int32Array): number =>
  starts.reduce((latest, start, task) => Math.max(latest, start + (duration[task] ?? 0)), 0);
