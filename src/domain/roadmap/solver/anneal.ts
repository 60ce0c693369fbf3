import type { DenseProblem } from "./dense-problem";
import { PenalisedPlan } from "./penalised-plan";
import { PriceControl } from "./price-control";
import { randomFrom } from "./random";
import type { DenseStarts, SerialPlanner } from "./serial-plan";
import { attainablePoints } from "./slot-prices";
import { worthOf } from "./worth";

/** Moves between two looks at the clock, the limits broken and the temperature. */
export const MOVES_PER_STEP = 1024;

/** Measured on the benchmark: temperatures in risk points of an average package, lengths in moves per package. */
const HOT = 0.5;
const COLD = 0.02;
const REHEAT = 0.5;
const FIRST_CYCLE = 8000;
const GROWTH = 1.3;
/** Up to so many tasks every second cycle begins anew; with more, cycles are too long to throw one away. */
const FEW_TASKS = 60;

/**
 * Simulated annealing over plans that may break shared limits at a price. Each step makes `MOVES_PER_STEP` moves and
 * yields the best plan so far that breaks nothing; a better plan found elsewhere may be handed in by `next`.
 * Runs for ever; the same problem, seed and plans handed in give the same plans.
 */
export function* anneal(
  dense: DenseProblem,
  planner: SerialPlanner,
  first: DenseStarts,
  seed: number,
): Generator<DenseStarts, never, DenseStarts | undefined> {
  const random = randomFrom(seed);
  const plan = new PenalisedPlan(dense);
  const prices = new PriceControl(plan);
  const average = attainablePoints(dense) / Math.max(1, dense.count);
  let best = first.slice();
  let bestWorth = worthOf(dense, first);
  const offer = (starts: DenseStarts, worth: number) => {
    if (worth <= bestWorth + 1e-9 * Math.abs(bestWorth)) return;
    best = starts.slice();
    bestWorth = worth;
  };
  for (let cycle = 0; ; cycle++) {
    const steps = Math.ceil((FIRST_CYCLE * GROWTH ** cycle * dense.count) / MOVES_PER_STEP);
    const isAnew = cycle === 0 || (dense.count <= FEW_TASKS && cycle % 2 === 0);
    const hot = average * HOT * (isAnew ? 1 : REHEAT);
    plan.reset(isAnew ? first : best);
    prices.reset();
    for (let step = 0; step < steps; step++) {
      const temperature = hot * (average > 0 ? (average * COLD) / hot : 1) ** (step / steps);
      prices.adapt();
      for (let move = 0; move < MOVES_PER_STEP; move++) {
        const before = plan.gain - plan.penalty;
        const change = tryMove(plan, random) ? plan.gain - plan.penalty - before : -Infinity;
        if (change >= 0 || random() < Math.exp(change / temperature)) plan.commit();
        else plan.undo();
        if (plan.overloads === 0 && change > 0) offer(plan.starts, worthOf(dense, plan.starts));
      }
      if (step % 4 === 3) offer(planner.starts, planner.inOrderOf(plan.starts));
      const given = yield best;
      if (given) offer(given, worthOf(dense, given));
    }
    prices.insistOnDuties();
  }
}

/** One random change of the plan. False: it leads to no plan and has to be undone. */
const tryMove = (plan: PenalisedPlan, random: () => number): boolean => {
  const { dense, starts } = plan;
  const task = Math.floor(random() * dense.count);
  const start = starts[task] ?? -1;
  if ((dense.first[task] ?? 0) > (dense.last[task] ?? -1)) return true;
  if (start < 0) return add(plan, random, task);
  const kind = random();
  if (kind < 0.1) {
    plan.drop(task);
    return true;
  }
  return kind < 0.8 ? shift(plan, random, task, start) : exchange(plan, random, task, start);
};

/** Adds a task, early starts more often; every second time something that runs then makes room. */
const add = (plan: PenalisedPlan, random: () => number, task: number): boolean => {
  const { dense, starts } = plan;
  const duration = dense.duration[task] ?? 0;
  const needed = dense.before[task] ?? [];
  let ready = dense.first[task] ?? 0;
  for (const each of needed) {
    const start = starts[each] ?? -1;
    if (start >= 0) ready = Math.max(ready, start + (dense.duration[each] ?? 0));
  }
  const span = (dense.last[task] ?? -1) - ready + 1;
  if (span <= 0) return true;
  const start = dense.next[task * dense.horizon + ready + Math.floor(random() * random() * span)] ?? -1;
  if (start < 0 || !plan.move(task, start)) return false;
  if (random() < 0.5) return true;
  for (let attempt = 0; attempt < 8; attempt++) {
    const other = Math.floor(random() * dense.count);
    const otherStart = starts[other] ?? -1;
    const overlaps =
      otherStart >= 0 && otherStart < start + duration && otherStart + (dense.duration[other] ?? 0) > start;
    if (other === task || !overlaps) continue;
    plan.drop(other);
    break;
  }
  return true;
};

/** Moves a task a few periods, or anywhere it may start. */
const shift = (plan: PenalisedPlan, random: () => number, task: number, start: number): boolean => {
  const { first, last, horizon, next } = plan.dense;
  const [from, to] = [first[task] ?? 0, last[task] ?? 0];
  let target: number;
  if (random() < 0.7) {
    const distance = 1 + Math.floor(random() * 4);
    target = Math.min(to, Math.max(from, random() < 0.5 ? start - distance : start + distance));
  } else target = from + Math.floor(random() * (to - from + 1));
  target = next[task * horizon + target] ?? -1;
  return target === start || (target >= 0 && plan.move(task, target));
};

/** Two tasks take each other's start. */
const exchange = (plan: PenalisedPlan, random: () => number, task: number, start: number): boolean => {
  const { dense, starts } = plan;
  const other = Math.floor(random() * dense.count);
  const otherStart = starts[other] ?? -1;
  if (otherStart < 0 || otherStart === start) return true;
  if (dense.next[task * dense.horizon + otherStart] !== otherStart) return true;
  if (dense.next[other * dense.horizon + start] !== start) return true;
  plan.setAndPush(task, otherStart);
  plan.setAndPush(other, start);
  const isPlaced = (starts[task] ?? -1) >= 0 && (starts[other] ?? -1) >= 0;
  return isPlaced && plan.pull(task) && plan.pull(other) && isReady(plan, task) && isReady(plan, other);
};

const isReady = ({ dense, starts }: PenalisedPlan, task: number): boolean =>
  (dense.before[task] ?? []).every((each) => {
    const start = starts[each] ?? -1;
    return start >= 0 && start + (dense.duration[each] ?? 0) <= (starts[task] ?? 0);
  });
