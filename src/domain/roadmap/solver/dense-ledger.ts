import type { DenseProblem } from "./dense-problem";

/** What placed tasks use of every slot; answers where one more fits. */
export class DenseLedger {
  readonly load: Float64Array;

  constructor(readonly dense: DenseProblem) {
    this.load = new Float64Array(dense.capacity.length);
  }

  clear(): void {
    this.load.fill(0);
  }

  /** @param sign 1 books the task, −1 takes it away. */
  book(task: number, start: number, sign: 1 | -1): void {
    const { dense, load } = this;
    const duration = dense.duration[task] ?? 0;
    const demandsEnd = dense.demandFrom[task + 1] ?? 0;
    for (let demand = dense.demandFrom[task] ?? 0; demand < demandsEnd; demand++) {
      const amount = sign * (dense.demandAmount[demand] ?? 0);
      const from = (dense.demandSlot[demand] ?? 0) + start;
      const first = from + (dense.demandLast[demand] ?? 0) * (duration - 1);
      for (let slot = first; slot < from + duration; slot++) load[slot] = (load[slot] ?? 0) + amount;
    }
    const cost = sign * (dense.costPerPeriod[task] ?? 0);
    if (cost === 0) return;
    for (const { slot, periods } of dense.budgetShares[duration * dense.horizon + start] ?? [])
      load[slot] = (load[slot] ?? 0) + cost * periods;
  }

  /** The first start from `from` on that breaks no limit; −1 where there is none. */
  firstFit(task: number, from: number): number {
    const { next, horizon } = this.dense;
    const row = task * horizon;
    let start = from < horizon ? (next[row + from] ?? -1) : -1;
    while (start >= 0) {
      const conflict = this.#lastConflict(task, start);
      if (conflict < 0) return start;
      start = conflict + 1 < horizon ? (next[row + conflict + 1] ?? -1) : -1;
    }
    return -1;
  }

  /** The last start up to `from` that breaks no limit; −1 where there is none. */
  lastFit(task: number, from: number): number {
    const { previous, horizon } = this.dense;
    const row = task * horizon;
    let start = from >= 0 ? (previous[row + from] ?? -1) : -1;
    while (start >= 0) {
      if (this.#lastConflict(task, start) < 0) return start;
      start = start > 0 ? (previous[row + start - 1] ?? -1) : -1;
    }
    return -1;
  }

  /** A period that a start has to lie behind to fit; −1 where `start` fits. */
  #lastConflict(task: number, start: number): number {
    const { dense, load } = this;
    const { capacity } = dense;
    const duration = dense.duration[task] ?? 0;
    let conflict = -1;
    const demandsEnd = dense.demandFrom[task + 1] ?? 0;
    for (let demand = dense.demandFrom[task] ?? 0; demand < demandsEnd; demand++) {
      const amount = dense.demandAmount[demand] ?? 0;
      const row = dense.demandSlot[demand] ?? 0;
      const isLast = dense.demandLast[demand] === 1;
      const first = isLast ? start + duration - 1 : start;
      for (let period = start + duration - 1; period >= first && period > conflict; period--)
        if ((load[row + period] ?? 0) + amount > (capacity[row + period] ?? 0))
          conflict = isLast ? Math.max(conflict, start) : period;
    }
    if (conflict >= 0) return conflict;
    const cost = dense.costPerPeriod[task] ?? 0;
    if (cost === 0) return -1;
    for (const { slot, periods } of dense.budgetShares[duration * dense.horizon + start] ?? [])
      if ((load[slot] ?? 0) + cost * periods > (capacity[slot] ?? 0)) return start;
    return -1;
  }
}
