import type { DenseProblem } from "./dense-problem";
import { dualBound } from "./dual-bound";
import type { LinearSolver } from "./linear-solver";
import { Neighbourhoods } from "./neighbourhood";
import type { PlanExchange } from "./plan-exchange";
import type { DenseStarts, SerialPlanner } from "./serial-plan";
import { allStarts, timeIndexedModel } from "./time-indexed-model";
import type { TimeIndexedModel } from "./time-indexed-model";
import { worthOf } from "./worth";

export type Verdict = "optimal" | "infeasible" | "stopped";

/** Neighbourhoods in a row without a better plan, after which the whole model is solved. */
const PATIENCE = 8;
const NEIGHBOURHOOD_SECONDS = 1.5;
/** Free tasks to begin with, by how far the others may move. */
const FIRST_SIZES = [60, 35, 25];

/**
 * The exact half of the engine: bounds what any plan can remove, polishes the best plan in neighbourhoods solved to the
 * end, then solves the whole model for as long as it may. "optimal": the best plan offered is proven best.
 */
export const proveRisk = (
  dense: DenseProblem,
  planner: SerialPlanner,
  solver: LinearSolver,
  exchange: PlanExchange,
  random: () => number,
): Verdict => {
  const whole = timeIndexedModel(
    dense,
    allStarts(dense),
    (task, start) => dense.value[task * dense.horizon + start] ?? 0,
  );
  const best = new SharedBest(planner, exchange);
  const relaxed = solver.relax(whole, exchange.isStopped);
  if (relaxed.status === "infeasible") return "infeasible";
  if (relaxed.status === "optimal") {
    exchange.bound(dualBound(whole, relaxed.rowDuals));
    best.offer(meanStarts(dense, whole, relaxed.values));
  }
  polish(dense, solver, exchange, best, random);
  return exchange.isStopped() ? "stopped" : solveWhole(whole, solver, exchange, best);
};

/** The best plan known here, kept in step with what others find. */
class SharedBest {
  starts: DenseStarts | undefined;
  #worth = -Infinity;

  constructor(
    readonly planner: SerialPlanner,
    readonly exchange: PlanExchange,
  ) {}

  /** Repairs the plan and offers it where that is better. */
  offer(starts: DenseStarts): boolean {
    const worth = this.planner.inOrderOf(starts);
    if (worth <= this.#worth) return false;
    this.starts = this.planner.starts.slice();
    this.#worth = worth;
    this.exchange.offer(this.starts, worth);
    return true;
  }

  /** What others have found since the last time, where it is better. */
  take(): DenseStarts | undefined {
    const taken = this.exchange.take();
    const worth = taken ? worthOf(this.planner.dense, taken) : -Infinity;
    if (!taken || worth <= this.#worth) return undefined;
    this.starts = taken;
    this.#worth = worth;
    return taken;
  }
}

/** Each task at the mean of its fractional starts; left out where most of it is. */
const meanStarts = (dense: DenseProblem, model: TimeIndexedModel, values: Float64Array): DenseStarts => {
  const mass = new Float64Array(dense.count);
  const moment = new Float64Array(dense.count);
  for (const [column, { task, start }] of model.cells.entries()) {
    mass[task] = (mass[task] ?? 0) + (values[column] ?? 0);
    moment[task] = (moment[task] ?? 0) + start * (values[column] ?? 0);
  }
  return Int32Array.from(mass, (share, task) => (share < 0.3 ? -1 : Math.round((moment[task] ?? 0) / share)));
};

const polish = (
  dense: DenseProblem,
  solver: LinearSolver,
  { isStopped }: PlanExchange,
  best: SharedBest,
  random: () => number,
): void => {
  const neighbourhoods = new Neighbourhoods(dense, random);
  const sizes = [...FIRST_SIZES];
  const gainOf = (task: number, start: number) => dense.value[task * dense.horizon + start] ?? 0;
  for (let failures = 0; failures < PATIENCE && !isStopped(); failures++) {
    best.take();
    if (!best.starts) return;
    const reach = Math.floor(random() * sizes.length);
    const size = sizes[reach] ?? 0;
    if (size >= dense.count) continue;
    const model = timeIndexedModel(dense, neighbourhoods.around(best.starts, size, reach), gainOf);
    const start = model.valuesOf(best.starts);
    const outcome = solver.solve(model, {
      seconds: NEIGHBOURHOOD_SECONDS,
      ...(start && { start }),
      onBetter: (values) => {
        if (best.offer(model.startsOf(values))) failures = -1;
      },
      isStopped,
    });
    sizes[reach] = Math.max(10, Math.round(size * (outcome === "optimal" ? 1.15 : 0.8)));
  }
};

const solveWhole = (
  whole: TimeIndexedModel,
  solver: LinearSolver,
  exchange: PlanExchange,
  best: SharedBest,
): Verdict => {
  const start = best.starts && whole.valuesOf(best.starts);
  return solver.solve(whole, {
    seconds: Infinity,
    ...(start && { start }),
    onBetter: (values) => void best.offer(whole.startsOf(values)),
    onBound: exchange.bound,
    candidate: () => {
      const taken = best.take();
      return (taken && whole.valuesOf(taken)) ?? undefined;
    },
    isStopped: exchange.isStopped,
  });
};
