import type { DenseProblem } from "./dense-problem";
import type { DenseStarts } from "./serial-plan";

/**
 * A plan that keeps dates and prerequisites and may break shared limits, which costs a penalty per unit too much.
 * Moves take effect at once and are taken back by `undo`, as far as the last `commit`.
 */
export class PenalisedPlan {
  readonly starts: DenseStarts;
  readonly load: Float64Array;
  /** Penalty per unit too much, by slot; call `recount` after changing it. */
  readonly weights: Float64Array;
  /** Gain of every task × horizon + start. */
  readonly gains: Float64Array;
  gain = 0;
  penalty = 0;
  /** Slots that hold more than they may. */
  overloads = 0;
  readonly #journal: number[] = [];

  constructor(readonly dense: DenseProblem) {
    this.starts = new Int32Array(dense.count).fill(-1);
    this.load = new Float64Array(dense.capacity.length);
    this.weights = new Float64Array(dense.capacity.length);
    this.gains = dense.value.slice();
  }

  reset(starts: DenseStarts): void {
    this.load.fill(0);
    this.starts.fill(-1);
    for (let task = 0; task < starts.length; task++) {
      const start = starts[task] ?? -1;
      if (start >= 0) this.#put(task, start);
    }
    this.#journal.length = 0;
    this.recount();
  }

  recount(): void {
    const { dense, load, weights } = this;
    this.gain = 0;
    this.penalty = 0;
    this.overloads = 0;
    for (let task = 0; task < dense.count; task++) {
      const start = this.starts[task] ?? -1;
      if (start >= 0) this.gain += this.gains[task * dense.horizon + start] ?? 0;
    }
    for (let slot = 0; slot < load.length; slot++) {
      const excess = (load[slot] ?? 0) - (dense.capacity[slot] ?? 0);
      if (excess <= 0) continue;
      this.penalty += excess * (weights[slot] ?? 0);
      this.overloads++;
    }
  }

  commit(): void {
    this.#journal.length = 0;
  }

  undo(): void {
    for (let entry = this.#journal.length - 2; entry >= 0; entry -= 2) {
      const task = this.#journal[entry] ?? 0;
      this.#take(task);
      const start = this.#journal[entry + 1] ?? -1;
      if (start >= 0) this.#put(task, start);
    }
    this.#journal.length = 0;
  }

  /** Starts a task in a period it may start in; what needs it goes later, what it needs earlier. False: impossible. */
  move(task: number, start: number): boolean {
    this.#set(task, start);
    this.#push(task);
    return this.pull(task);
  }

  /** Without the pull of `move`: two tasks that change places are both set before either pulls. */
  setAndPush(task: number, start: number): void {
    this.#set(task, start);
    this.#push(task);
  }

  /** Gives what a task needs a place before it. False: there is none. */
  pull(task: number): boolean {
    const { before, duration, horizon, previous } = this.dense;
    const start = this.starts[task] ?? -1;
    for (const each of before[task] ?? []) {
      const latest = start - (duration[each] ?? 0);
      const current = this.starts[each] ?? -1;
      if (current >= 0 && current <= latest) continue;
      const earlier = latest < 0 ? -1 : (previous[each * horizon + latest] ?? -1);
      if (earlier < 0) return false;
      this.#set(each, earlier);
      if (!this.pull(each)) return false;
    }
    return true;
  }

  /** Leaves a task out, with all that needs it. */
  drop(task: number): void {
    this.#set(task, -1);
    for (const each of this.dense.after[task] ?? []) if ((this.starts[each] ?? -1) >= 0) this.drop(each);
  }

  #push(task: number): void {
    const { after, duration, horizon, next } = this.dense;
    const end = (this.starts[task] ?? 0) + (duration[task] ?? 0);
    for (const each of after[task] ?? []) {
      const start = this.starts[each] ?? -1;
      if (start < 0 || start >= end) continue;
      const later = end < horizon ? (next[each * horizon + end] ?? -1) : -1;
      if (later < 0) this.drop(each);
      else {
        this.#set(each, later);
        this.#push(each);
      }
    }
  }

  #set(task: number, start: number): void {
    this.#journal.push(task, this.starts[task] ?? -1);
    this.#take(task);
    if (start >= 0) this.#put(task, start);
  }

  #put(task: number, start: number): void {
    this.#shift(task, start, 1);
    this.gain += this.gains[task * this.dense.horizon + start] ?? 0;
    this.starts[task] = start;
  }

  #take(task: number): void {
    const start = this.starts[task] ?? -1;
    if (start < 0) return;
    this.#shift(task, start, -1);
    this.gain -= this.gains[task * this.dense.horizon + start] ?? 0;
    this.starts[task] = -1;
  }

  #shift(task: number, start: number, sign: 1 | -1): void {
    const { dense } = this;
    const duration = dense.duration[task] ?? 0;
    const end = dense.demandFrom[task + 1] ?? 0;
    for (let demand = dense.demandFrom[task] ?? 0; demand < end; demand++) {
      const amount = sign * (dense.demandAmount[demand] ?? 0);
      const from = (dense.demandSlot[demand] ?? 0) + start;
      for (let slot = from; slot < from + duration; slot++) this.#add(slot, amount);
    }
    const outage = dense.cutoverSlot[task] ?? -1;
    if (outage >= 0) this.#add(outage + start + duration - 1, sign * (dense.cutoverHours[task] ?? 0));
    const cost = sign * (dense.costPerPeriod[task] ?? 0);
    if (cost === 0) return;
    const shares = dense.budgetShares[duration * dense.horizon + start] ?? [];
    for (let share = 0; share < shares.length; share++) {
      const each = shares[share];
      if (each) this.#add(each.slot, cost * each.periods);
    }
  }

  #add(slot: number, amount: number): void {
    const capacity = this.dense.capacity[slot] ?? 0;
    const was = (this.load[slot] ?? 0) - capacity;
    const is = was + amount;
    this.load[slot] = (this.load[slot] ?? 0) + amount;
    if (was <= 0 && is <= 0) return;
    if (was <= 0) this.overloads++;
    else if (is <= 0) this.overloads--;
    this.penalty += (Math.max(is, 0) - Math.max(was, 0)) * (this.weights[slot] ?? 0);
  }
}
