import type { DenseProblem } from "./dense-problem";
import { slotUse } from "./time-indexed-model";

/** Iterations without a better bound after which steps become half as long. */
const PATIENCE = 60;
const ROUNDING = 1e-9;

/**
 * Proven bounds on the risk points of all plans, ever tighter: every slot has a price instead of a limit, and each
 * task keeps one of its prerequisites, so that the best plan at these prices can be read off a forest. Holds for any
 * prices; each step moves them towards what is scarce. Yields the best bound so far.
 *
 * @param target risk points of the best plan known at a step: steps are as long as the distance to it suggests.
 */
export function* lagrangianBounds(dense: DenseProblem, target: () => number): Generator<number, never> {
  const { capacity } = dense;
  const prices = new Float64Array(capacity.length);
  const forest = new PricedForest(dense);
  let best = Infinity;
  let length = 1;
  let stagnant = 0;
  for (;;) {
    const bound = forest.solve(prices);
    if (bound < best) stagnant = 0;
    else stagnant++;
    best = Math.min(best, bound);
    yield best;
    if (stagnant >= PATIENCE) {
      length /= 2;
      stagnant = 0;
    }
    // In shares of each limit, so that money, people and hours weigh alike.
    const excess = (slot: number) =>
      ((forest.load[slot] ?? 0) - (capacity[slot] ?? 0)) / (capacity[slot] ?? 1);
    const moves = (slot: number) => (capacity[slot] ?? 0) > 1e-3 && Number.isFinite(capacity[slot]);
    let norm = 0;
    for (let slot = 0; slot < prices.length; slot++)
      if (moves(slot) && (excess(slot) > 0 || (prices[slot] ?? 0) > 0)) norm += excess(slot) ** 2;
    const step = norm > 0 ? (length * Math.max(bound - target(), 1e-3 * Math.abs(bound))) / norm : 0;
    for (let slot = 0; slot < prices.length; slot++)
      if (moves(slot))
        prices[slot] = Math.max(0, (prices[slot] ?? 0) + (step * excess(slot)) / (capacity[slot] ?? 1));
  }
}

/** Tasks as a forest, each below the prerequisite that ends last, and the best plan at given prices. */
class PricedForest {
  /** What the best plan at the last prices uses. */
  readonly load: Float64Array;
  readonly #parent: Int32Array;
  /** By task × horizon + period: the most its tree earns from there on, and the start that earns it. */
  readonly #earned: Float64Array;
  readonly #choice: Int32Array;
  readonly #sums: Float64Array;
  readonly #backwards: readonly number[];

  constructor(readonly dense: DenseProblem) {
    const { count, horizon, before, first, duration, capacity } = dense;
    const endOf = (task: number) => (first[task] ?? 0) + (duration[task] ?? 0);
    this.load = new Float64Array(capacity.length);
    this.#parent = Int32Array.from(before, (each) =>
      each.reduce((latest, task) => (latest < 0 || endOf(task) > endOf(latest) ? task : latest), -1),
    );
    this.#earned = new Float64Array(count * (horizon + 1));
    this.#choice = new Int32Array(count * (horizon + 1));
    this.#sums = new Float64Array(capacity.length + 1);
    this.#backwards = dense.order.toReversed();
  }

  /** The bound at these prices; leaves the use of the plan behind it in `load`. */
  solve(prices: Float64Array): number {
    const { dense, load } = this;
    let bound = 0;
    let size = 1;
    for (let slot = 0; slot < prices.length; slot++) {
      this.#sums[slot + 1] = (this.#sums[slot] ?? 0) + (prices[slot] ?? 0);
      const limit = dense.capacity[slot] ?? 0;
      if (Number.isFinite(limit)) bound += (prices[slot] ?? 0) * limit;
    }
    size += bound;
    load.fill(0);
    const below = new Float64Array(this.#earned.length);
    for (const task of this.#backwards) this.#earn(task, prices, below);
    const readyAt = new Int32Array(dense.count);
    for (const task of dense.order) {
      const parent = this.#parent[task] ?? -1;
      const ready = parent < 0 ? 0 : (readyAt[parent] ?? -1);
      const start = ready < 0 ? -1 : (this.#choice[task * (dense.horizon + 1) + ready] ?? -1);
      if (parent < 0 && start >= 0) bound += this.#earned[task * (dense.horizon + 1)] ?? 0;
      readyAt[task] = start < 0 ? -1 : start + (dense.duration[task] ?? 0);
      if (start < 0) continue;
      for (const [slot, amount] of slotUse(dense, task, start)) load[slot] = (load[slot] ?? 0) + amount;
    }
    return bound + ROUNDING * (size + Math.abs(bound));
  }

  /** What a task and all below it earn, by the earliest period it may start in; adds that to its parent's. */
  #earn(task: number, prices: Float64Array, below: Float64Array): void {
    const { horizon, value, next, duration, duty } = this.dense;
    const row = task * (horizon + 1);
    const length = duration[task] ?? 0;
    const isFree = duty[task] !== 2;
    let most = isFree ? 0 : -Infinity;
    let choice = -1;
    this.#earned[row + horizon] = most;
    this.#choice[row + horizon] = choice;
    for (let start = horizon - 1; start >= 0; start--) {
      if (next[task * horizon + start] === start) {
        const earned =
          (value[task * horizon + start] ?? 0) -
          this.#price(task, start, prices) +
          (below[row + start + length] ?? 0);
        if (earned > most) {
          most = earned;
          choice = start;
        }
      }
      this.#earned[row + start] = most;
      this.#choice[row + start] = choice;
    }
    const parent = this.#parent[task] ?? -1;
    if (parent < 0) return;
    const parentRow = parent * (horizon + 1);
    for (let period = 0; period <= horizon; period++)
      below[parentRow + period] = (below[parentRow + period] ?? 0) + (this.#earned[row + period] ?? 0);
  }

  #price(task: number, start: number, prices: Float64Array): number {
    const { dense } = this;
    const sums = this.#sums;
    const length = dense.duration[task] ?? 0;
    let price = 0;
    const end = dense.demandFrom[task + 1] ?? 0;
    for (let demand = dense.demandFrom[task] ?? 0; demand < end; demand++) {
      const from = (dense.demandSlot[demand] ?? 0) + start;
      const first = from + (dense.demandLast[demand] ?? 0) * (length - 1);
      price += (dense.demandAmount[demand] ?? 0) * ((sums[from + length] ?? 0) - (sums[first] ?? 0));
    }
    const cost = dense.costPerPeriod[task] ?? 0;
    if (cost === 0) return price;
    for (const { slot, periods } of dense.budgetShares[length * dense.horizon + start] ?? [])
      price += cost * periods * (prices[slot] ?? 0);
    return price;
  }
}
