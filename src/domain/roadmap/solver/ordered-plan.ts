import { DenseLedger } from "./dense-ledger";
import type { DenseProblem } from "./dense-problem";
import type { DenseStarts } from "./serial-plan";

/**
 * A plan as the order in which its tasks were placed, each in its earliest free start, so that it breaks no limit. One
 * of the best plans has this form. A move takes a task to another place in the order; the last one can be undone.
 */
export class OrderedPlan {
  readonly starts: DenseStarts;
  readonly #order: Int32Array;
  readonly #placeOf: Int32Array;
  readonly #ledger: DenseLedger;
  readonly #startsBefore: DenseStarts;
  #moved = { task: 0, from: 0, to: 0 };

  constructor(readonly dense: DenseProblem) {
    this.starts = new Int32Array(dense.count).fill(-1);
    this.#order = new Int32Array(dense.count);
    this.#placeOf = new Int32Array(dense.count);
    this.#startsBefore = new Int32Array(dense.count);
    this.#ledger = new DenseLedger(dense);
  }

  /** @param order every task behind its prerequisites. */
  reset(order: Iterable<number>): void {
    this.#ledger.clear();
    this.starts.fill(-1);
    let place = 0;
    for (const task of order) {
      this.#order[place] = task;
      this.#placeOf[task] = place;
      this.#start(task);
      place++;
    }
  }

  placeOf(task: number): number {
    return this.#placeOf[task] ?? 0;
  }

  /** The first place in the order behind all that a task needs. */
  firstPlace(task: number): number {
    let first = 0;
    for (const each of this.dense.before[task] ?? []) first = Math.max(first, this.placeOf(each) + 1);
    return first;
  }

  /** The last place in the order ahead of all that needs a task. */
  lastPlace(task: number): number {
    let last = this.dense.count - 1;
    for (const each of this.dense.after[task] ?? []) last = Math.min(last, this.placeOf(each) - 1);
    return last;
  }

  /** Whether the plan is another one afterwards; where it is, `gained` says by how much, and `undo` takes it back. */
  move(task: number, to: number): boolean {
    const from = this.placeOf(task);
    const isChange = to < from ? this.#startsEarlier(task, to) : this.#makesRoom(task, from, to);
    this.#reorder(task, from, to);
    if (!isChange) return false;
    this.#moved = { task, from, to };
    this.#startsBefore.set(this.starts);
    for (let place = Math.min(from, to); place < this.#order.length; place++)
      this.#start(this.#order[place] ?? 0);
    return true;
  }

  /** What the last move has gained. */
  gained(): number {
    const { from, to } = this.#moved;
    let gain = 0;
    for (let place = Math.min(from, to); place < this.#order.length; place++) {
      const task = this.#order[place] ?? 0;
      const [was, is] = [this.#startsBefore[task] ?? -1, this.starts[task] ?? -1];
      if (was !== is) gain += this.#worth(task, is) - this.#worth(task, was);
    }
    return gain;
  }

  undo(): void {
    const { task, from, to } = this.#moved;
    const first = Math.min(from, to);
    this.#bookFrom(first, -1);
    this.starts.set(this.#startsBefore);
    this.#reorder(task, to, from);
    this.#bookFrom(first, 1);
  }

  /**
   * Placed ahead of others, a task either starts earlier or nothing changes: what then comes behind it fits where it was
   * and no earlier. Leaves the ledger without all from `to` on where it does start earlier.
   */
  #startsEarlier(task: number, to: number): boolean {
    const start = this.starts[task] ?? -1;
    const ready = this.#readyAt(task);
    if (ready < 0 || ready === start) return false;
    this.#bookFrom(to, -1);
    if (this.#ledger.firstFit(task, ready) !== start) return true;
    this.#bookFrom(to, 1);
    return false;
  }

  /** Placed behind others, a task may leave its place to one that waits. Leaves the ledger without all from `from` on. */
  #makesRoom(task: number, from: number, to: number): boolean {
    const start = this.starts[task] ?? -1;
    if (start < 0) return false;
    const end = start + (this.dense.duration[task] ?? 0);
    for (let place = from + 1; place <= to; place++) {
      const other = this.#order[place] ?? 0;
      const ready = this.#readyAt(other);
      if (ready < 0 || ready >= end || this.starts[other] === ready) continue;
      this.#bookFrom(from, -1);
      return true;
    }
    return false;
  }

  /** When all that a task needs has finished; −1 where that never happens. */
  #readyAt(task: number): number {
    const { before, duration, first } = this.dense;
    let ready = first[task] ?? 0;
    for (const each of before[task] ?? []) {
      const start = this.starts[each] ?? -1;
      if (start < 0) return -1;
      ready = Math.max(ready, start + (duration[each] ?? 0));
    }
    return ready;
  }

  #start(task: number): void {
    const ready = this.#readyAt(task);
    const start = ready < 0 ? -1 : this.#ledger.firstFit(task, ready);
    this.starts[task] = start;
    if (start >= 0) this.#ledger.book(task, start, 1);
  }

  #bookFrom(first: number, sign: 1 | -1): void {
    for (let place = first; place < this.#order.length; place++) {
      const task = this.#order[place] ?? 0;
      const start = this.starts[task] ?? -1;
      if (start >= 0) this.#ledger.book(task, start, sign);
    }
  }

  #reorder(task: number, from: number, to: number): void {
    if (to < from) this.#order.copyWithin(to + 1, to, from);
    else this.#order.copyWithin(from, from + 1, to + 1);
    this.#order[to] = task;
    for (let place = Math.min(from, to); place <= Math.max(from, to); place++)
      this.#placeOf[this.#order[place] ?? 0] = place;
  }

  #worth(task: number, start: number): number {
    const { value, horizon, dutyWorth, duty } = this.dense;
    return start < 0 ? 0 : (value[task * horizon + start] ?? 0) + (dutyWorth[duty[task] ?? 0] ?? 0);
  }
}
