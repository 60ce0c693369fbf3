import type { DenseProblem } from "./dense-problem";
import { lagrangianBounds } from "./lagrangian-bound";
import type { LinearSolver } from "./linear-solver";
import type { PlanExchange } from "./plan-exchange";
import type { DenseStarts, SerialPlanner } from "./serial-plan";
import { withTighterLimits } from "./tighter-limits";
import { allStarts, timeIndexedModel } from "./time-indexed-model";
import type { StartChoice, TimeIndexedModel } from "./time-indexed-model";
import { isComplete, worthOf } from "./worth";

export type Verdict = "optimal" | "infeasible" | "stopped";

/** Steps of the quick bound: it comes to rest after a thousand. */
const BOUND_STEPS = 1500;
const STEPS_PER_NEWS = 25;
/** Of HiGHS' bounds, which hold to its tolerances. */
const ROUNDING = 1e-7;
/** Larger models do not get past their first relaxation in a minute, and a second search helps more. */
const MOST_COLUMNS = 4000;
/** So small a model is searched through in seconds, and both cores are best used to prove. */
const FEW_COLUMNS = 1600;

/** Starts that come into question, of all tasks together. */
const columnsOf = (choices: readonly StartChoice[]): number =>
  choices.reduce((sum, { starts }) => sum + starts.length, 0);

/**
 * The exact half of the engine: bounds what any plan can remove, then solves the whole model for as long as it may, where
 * that promises anything. "optimal": the best plan offered is proven best.
 */
export const proveRisk = (
  dense: DenseProblem,
  planner: SerialPlanner,
  solver: LinearSolver,
  exchange: PlanExchange,
): Verdict => {
  const best = new SharedBest(planner, exchange);
  boundQuickly(dense, exchange, best);
  const choices = allStarts(dense);
  if (!placeDuties(dense, choices, solver, exchange, best)) return "infeasible";
  if (exchange.isStopped() || columnsOf(choices) > MOST_COLUMNS) return "stopped";
  return solveWhole(timeIndexedModel(dense, choices, pointsIn(dense)), solver, exchange, best);
};

/** Whether the core that searches should help to prove once it has searched for some seconds. */
export const isQuicklySearched = (dense: DenseProblem): boolean =>
  !dense.isMakespan && columnsOf(allStarts(dense)) <= FEW_COLUMNS;

/** The same proof from a tighter model, which takes another way: sometimes the shorter one. */
export const proveRiskOtherwise = (
  dense: DenseProblem,
  planner: SerialPlanner,
  solver: LinearSolver,
  exchange: PlanExchange,
): Verdict => {
  const best = new SharedBest(planner, exchange);
  best.take();
  const tighter = withTighterLimits(dense);
  return solveWhole(timeIndexedModel(tighter, allStarts(dense), pointsIn(dense)), solver, exchange, best);
};

const pointsIn =
  ({ value, horizon }: DenseProblem) =>
  (task: number, start: number): number =>
    value[task * horizon + start] ?? 0;

const boundQuickly = (dense: DenseProblem, exchange: PlanExchange, best: SharedBest): void => {
  const points = pointsIn(dense);
  const known = () => {
    best.take();
    return best.starts?.reduce((sum, start, task) => sum + (start < 0 ? 0 : points(task, start)), 0) ?? 0;
  };
  let steps = 0;
  for (const bound of lagrangianBounds(withTighterLimits(dense), known)) {
    steps += 1;
    const isLast = steps >= BOUND_STEPS || exchange.isStopped();
    if (isLast || steps % STEPS_PER_NEWS === 0) exchange.bound(bound);
    if (isLast) return;
  }
};

/** Where no plan with everything mandatory is known: looks for one without the rest. False: there is none. */
const placeDuties = (
  dense: DenseProblem,
  choices: readonly StartChoice[],
  solver: LinearSolver,
  { isStopped }: PlanExchange,
  best: SharedBest,
): boolean => {
  best.take();
  if (best.starts && isComplete(dense, best.starts)) return true;
  const nothing: StartChoice = { starts: [], optional: true };
  const duties = choices.map((choice, task) => (dense.duty[task] === 2 ? choice : nothing));
  const model = timeIndexedModel(dense, duties, () => 0);
  const outcome = solver.solve(model, {
    seconds: Infinity,
    onBetter: (values) => void best.offer(model.startsOf(values)),
    isStopped,
  });
  return outcome !== "infeasible";
};

/** The best plan known here, kept in step with what others find. */
class SharedBest {
  starts: DenseStarts | undefined;
  #worth = -Infinity;

  constructor(
    readonly planner: SerialPlanner,
    readonly exchange: PlanExchange,
  ) {}

  /** Offers the plan, or the same moved to the left and filled up, where that is better. */
  offer(starts: DenseStarts): boolean {
    const { planner } = this;
    const asIs = planner.fits(starts) ? worthOf(planner.dense, starts) : -Infinity;
    const filled = planner.inOrderOf(starts);
    const worth = Math.max(asIs, filled);
    if (worth <= this.#worth) return false;
    this.starts = asIs > filled ? starts : planner.starts.slice();
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
    onBound: (bound) => exchange.bound(bound + ROUNDING * Math.abs(bound)),
    candidate: () => {
      const taken = best.take();
      return (taken && whole.valuesOf(taken)) ?? undefined;
    },
    isStopped: exchange.isStopped,
  });
};
