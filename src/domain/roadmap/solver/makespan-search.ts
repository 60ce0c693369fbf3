import type { DenseProblem } from "./dense-problem";
import { evolve } from "./evolve";
import { hasten } from "./hasten";
import { randomFrom } from "./random";
import type { DenseStarts } from "./serial-plan";

/** With more tasks evolution begins anew more often before annealing is worth its time; measured on PSPLIB. */
const TASKS_PER_TIME = 30;

/**
 * Ever earlier ends by two ways in turn, since each finds what the other misses. Runs for ever; the same problem, seed
 * and plans handed in give the same plans.
 *
 * @param core which way comes first.
 */
export function* searchMakespan(
  dense: DenseProblem,
  first: DenseStarts,
  seed: number,
  core: 1 | 2,
): Generator<DenseStarts, never, DenseStarts | undefined> {
  const random = randomFrom(seed);
  let best = first;
  if (core === 2) best = yield* hasten(dense, best, random, 0);
  for (let round = core - 1; ; round++) {
    for (let time = 0; time < dense.count / TASKS_PER_TIME; time++) best = yield* evolve(dense, best, random);
    best = yield* hasten(dense, best, random, round);
  }
}
