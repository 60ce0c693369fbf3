import { DenseLedger } from "./dense-ledger";
import type { DenseProblem } from "./dense-problem";
import { worthOf } from "./worth";

/** Start per task; −1: left out. */
export type DenseStarts = Int32Array;

/**
 * Plans that break no limit: tasks one after the other, each in its earliest free start. Both ways return `worthOf` the
 * plan they leave in `starts`.
 */
export class SerialPlanner {
  readonly starts: DenseStarts;
  readonly #ledger: DenseLedger;
  /** Place of each task by risk points per share of the limits, best first, and the tasks in that row. */
  readonly #densityRank: Int32Array;
  readonly #byDensity: readonly number[];
  readonly #keys: Float64Array;

  /** @param densities one figure per task: what is worth more for what it takes comes first among equals. */
  constructor(
    readonly dense: DenseProblem,
    densities: ArrayLike<number>,
  ) {
    const { count } = dense;
    this.starts = new Int32Array(count).fill(-1);
    this.#ledger = new DenseLedger(dense);
    this.#byDensity = Array.from({ length: count }, (_, task) => task).sort(
      (a, b) =>
        (dense.duty[b] ?? 0) - (dense.duty[a] ?? 0) || (densities[b] ?? 0) - (densities[a] ?? 0) || a - b,
    );
    this.#densityRank = new Int32Array(count);
    for (const [rank, task] of this.#byDensity.entries()) this.#densityRank[task] = rank;
    this.#keys = new Float64Array(count);
  }

  /** Places the tasks in this order, which has every task behind its prerequisites. */
  inOrder(order: Iterable<number>): number {
    this.#ledger.clear();
    this.starts.fill(-1);
    for (const task of order) this.#place(task);
    return worthOf(this.dense, this.starts);
  }

  /** Repairs a plan that may break shared limits: keeps its order, moves to the left, adds what still fits. */
  inOrderOf(plan: DenseStarts): number {
    const { count, horizon } = this.dense;
    for (let task = 0; task < count; task++) {
      const start = plan[task] ?? -1;
      this.#keys[task] = (start < 0 ? horizon : start) * count + (this.#densityRank[task] ?? 0);
    }
    this.#keys.sort();
    this.#ledger.clear();
    this.starts.fill(-1);
    // Tasks without a place are not in the order of their prerequisites: the second pass takes those met too early.
    for (let pass = 0; pass < 2; pass++) {
      for (const key of this.#keys) {
        const task = this.#byDensity[key % count] ?? 0;
        if ((this.starts[task] ?? 0) < 0) this.#place(task);
      }
    }
    return worthOf(this.dense, this.starts);
  }

  /** Whether a plan breaks no shared limit. */
  fits(plan: DenseStarts): boolean {
    this.#ledger.clear();
    for (let task = 0; task < plan.length; task++) {
      const start = plan[task] ?? -1;
      if (start >= 0) this.#ledger.book(task, start, 1);
    }
    return this.#ledger.load.every((used, slot) => used <= (this.dense.capacity[slot] ?? 0));
  }

  #place(task: number): void {
    const { before, duration, first } = this.dense;
    let ready = first[task] ?? 0;
    for (const each of before[task] ?? []) {
      const start = this.starts[each] ?? -1;
      if (start < 0) return;
      ready = Math.max(ready, start + (duration[each] ?? 0));
    }
    const start = this.#ledger.firstFit(task, ready);
    if (start < 0) return;
    this.#ledger.book(task, start, 1);
    this.starts[task] = start;
  }
}
