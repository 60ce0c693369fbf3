import { annealingMove } from "./annealing-move";
import type { DenseProblem } from "./dense-problem";
import { tailsAfter } from "./makespan-bounds";
import { OrderedPlan } from "./ordered-plan";
import type { DenseStarts } from "./serial-plan";
import { startOrderOf } from "./start-order";

const MOVES_PER_STEP = 256;
/** Measured on PSPLIB: temperatures in periods too late, lengths in moves. */
const HOT = 3;
const COLD = 0.1;
const FIRST_ROUND = 60_000;
const GROWTH = 1.5;
/** What is too late comes in whole periods, but for the rounding of what a missing task counts. */
const HALF_A_PERIOD = 0.5;

/**
 * Simulated annealing towards an earlier end of the plan: every task has to end early enough for all behind it, and what
 * is too late is brought to nothing; then the end asked for is one period earlier. Each step makes `MOVES_PER_STEP` moves
 * and yields the best plan so far; better plans handed in by `next` are taken over. Returns the best plan.
 *
 * @param round each is longer than the one before, from 0.
 */
export function* hasten(
  dense: DenseProblem,
  first: DenseStarts,
  random: () => number,
  round: number,
): Generator<DenseStarts, DenseStarts, DenseStarts | undefined> {
  const lateness = new Lateness(dense);
  const plan = new OrderedPlan(lateness.problem);
  const steps = Math.ceil((FIRST_ROUND * GROWTH ** round) / MOVES_PER_STEP);
  let best = first;
  let late = 0;
  const aimBelow = (starts: DenseStarts) => {
    best = starts.slice();
    lateness.askFor(lateness.endOf(best) - 1);
    late = lateness.of(plan.starts);
  };
  plan.reset(startOrderOf(dense, best));
  aimBelow(best);
  for (let step = 0; step < steps; step++) {
    const temperature = HOT * (COLD / HOT) ** (step / steps);
    for (let move = 0; move < MOVES_PER_STEP; move++) {
      late -= annealingMove(plan, random, temperature);
      if (late < HALF_A_PERIOD) aimBelow(plan.starts);
    }
    const given = yield best;
    if (given && lateness.endOf(given) < lateness.endOf(best)) aimBelow(given);
  }
  return best;
}

/** How many periods too late the tasks end, each with the longest chain behind it, for all to end by the end asked for. */
class Lateness {
  /** The problem with what is too late as what a start costs. */
  readonly problem: DenseProblem;
  readonly #tails: Int32Array;

  constructor(dense: DenseProblem) {
    const all = dense.count * dense.horizon * 2;
    this.problem = { ...dense, value: new Float64Array(dense.value.length), dutyWorth: [all, all, all] };
    this.#tails = tailsAfter(dense);
  }

  askFor(end: number): void {
    const { count, horizon, duration, value } = this.problem;
    for (let task = 0; task < count; task++) {
      const latest = end - (duration[task] ?? 0) - (this.#tails[task] ?? 0);
      for (let start = 0; start < horizon; start++)
        value[task * horizon + start] = Math.min(0, latest - start);
    }
  }

  /** A task without a place counts for more than all that is too late. */
  of(starts: DenseStarts): number {
    const { value, horizon, dutyWorth, duty } = this.problem;
    const missing = (task: number) => dutyWorth[duty[task] ?? 0] ?? 0;
    return starts.reduce(
      (sum, start, task) => sum + (start < 0 ? missing(task) : -(value[task * horizon + start] ?? 0)),
      0,
    );
  }

  /** Behind the horizon where a task has no place. */
  endOf(starts: DenseStarts): number {
    const { duration, horizon } = this.problem;
    return starts.reduce(
      (end, start, task) => Math.max(end, start < 0 ? horizon + 1 : start + (duration[task] ?? 0)),
      0,
    );
  }
}
