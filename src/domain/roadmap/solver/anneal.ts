import { annealingMove } from "./annealing-move";
import type { DenseProblem } from "./dense-problem";
import { OrderedPlan } from "./ordered-plan";
import { randomFrom } from "./random";
import type { DenseStarts } from "./serial-plan";
import { startOrderOf } from "./start-order";
import { attainablePoints } from "./slot-prices";
import { worthOf } from "./worth";

/** Moves between two looks at the clock and the temperature. */
const MOVES_PER_STEP = 256;

/** Measured on the benchmark: temperatures in risk points of an average package, lengths in moves per package. */
const HOT = 0.3;
const COLD = 0.01;
const FIRST_CYCLE = 300;
const GROWTH = 1.5;

/**
 * Simulated annealing over the order in which tasks are placed. Each step makes `MOVES_PER_STEP` moves and yields the
 * best plan so far; a better plan found elsewhere may be handed in by `next`. Cycles become longer and longer, every
 * one from the first plan on. Runs for ever; the same problem, seed and plans handed in give the same plans.
 */
export function* anneal(
  dense: DenseProblem,
  first: DenseStarts,
  seed: number,
): Generator<DenseStarts, never, DenseStarts | undefined> {
  const random = randomFrom(seed);
  const plan = new OrderedPlan(dense);
  const average = attainablePoints(dense) / Math.max(1, dense.count);
  let best = first.slice();
  let bestWorth = worthOf(dense, first);
  const offer = (starts: DenseStarts) => {
    const worth = worthOf(dense, starts);
    if (worth <= bestWorth) return;
    best = starts.slice();
    bestWorth = worth;
  };
  for (let cycle = 0; ; cycle++) {
    const steps = Math.ceil((FIRST_CYCLE * GROWTH ** cycle * dense.count) / MOVES_PER_STEP);
    plan.reset(startOrderOf(dense, first));
    offer(plan.starts);
    let behindBest = bestWorth - worthOf(dense, plan.starts);
    for (let step = 0; step < steps; step++) {
      const temperature = average * HOT * (COLD / HOT) ** (step / steps);
      for (let move = 0; move < MOVES_PER_STEP; move++) {
        behindBest -= annealingMove(plan, random, temperature);
        if (behindBest >= 0) continue;
        offer(plan.starts);
        behindBest = 0;
      }
      const given = yield best;
      if (!given) continue;
      const before = bestWorth;
      offer(given);
      behindBest += bestWorth - before;
    }
  }
}
