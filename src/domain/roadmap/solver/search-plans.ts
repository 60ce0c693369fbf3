import { anneal } from "./anneal";
import type { DenseProblem } from "./dense-problem";
import { searchMakespan } from "./makespan-search";
import { SerialPlanner } from "./serial-plan";
import type { DenseStarts } from "./serial-plan";
import { densitiesOf, slotPrices } from "./slot-prices";

export const serialPlannerOf = (dense: DenseProblem): SerialPlanner =>
  new SerialPlanner(dense, densitiesOf(dense, slotPrices(dense)));

/**
 * Ever better plans that break no shared limit, one look at the best so far per step; better ones found elsewhere go in
 * by `next`. The same problem, first plan, seed and number of steps give the same plan. The second core
 * begins another way where there is one.
 */
export const searchPlans = (
  dense: DenseProblem,
  first: DenseStarts,
  seed: number,
  core: 1 | 2 = 1,
): Generator<DenseStarts, never, DenseStarts | undefined> =>
  dense.isMakespan ? searchMakespan(dense, first, seed, core) : anneal(dense, first, seed);
