import type { Problem, Task } from "./problem";

/** Rounding of sums of decimal figures, not room to break a limit. */
const ROUNDING = 1e-9;

type Needs = {
  /** In every period it runs: first entry of the row, and how much. */
  readonly running: readonly { readonly row: number; readonly amount: number }[];
  /** In its last period; null without a cut-over. */
  readonly cutover: { readonly row: number; readonly amount: number } | null;
};

/** What is free of people, sites and outage hours, for plans that are made anew thousands of times. */
export class PeriodRoom {
  readonly #horizon: number;
  readonly #whole: Float64Array;
  readonly #free: Float64Array;
  readonly #needs: readonly Needs[];

  constructor({ horizon, tasks, roleCapacity, maxConcurrent, outageHours }: Problem) {
    const atOnce = maxConcurrent.map((allowed) => new Float64Array(horizon).fill(allowed));
    const rows = [...roleCapacity, ...atOnce, ...outageHours];
    this.#horizon = horizon;
    this.#whole = new Float64Array(rows.length * horizon);
    for (const [row, figures] of rows.entries()) this.#whole.set(figures, row * horizon);
    this.#free = this.#whole.slice();
    const siteRow = (site: number) => (roleCapacity.length + site) * horizon;
    this.#needs = tasks.map(({ demands, site, cutoverOutageHours }) => {
      const people = demands.map(({ role, fte }) => ({ row: role * horizon, amount: fte }));
      if (site < 0) return { running: people, cutover: null };
      const row = siteRow(maxConcurrent.length + site);
      return {
        running: [...people, { row: siteRow(site), amount: 1 }],
        cutover: cutoverOutageHours > 0 ? { row, amount: cutoverOutageHours } : null,
      };
    });
  }

  clear(): void {
    this.#free.set(this.#whole);
  }

  /** Books a task in its first possible start; Infinity where there is none. */
  take({ index }: Task, ready: number, duration: number): number {
    const needs = this.#needs[index];
    const last = this.#horizon - duration;
    if (!needs) return Infinity;
    for (let start = ready; start <= last; start++)
      if (this.#fits(needs, start, start + duration)) {
        this.#book(needs, start, start + duration);
        return start;
      }
    return Infinity;
  }

  #fits({ running, cutover }: Needs, start: number, end: number): boolean {
    const free = this.#free;
    if (cutover && (free[cutover.row + end - 1] ?? 0) < cutover.amount - ROUNDING) return false;
    for (const { row, amount } of running)
      for (let slot = row + start; slot < row + end; slot++)
        if ((free[slot] ?? 0) < amount - ROUNDING) return false;
    return true;
  }

  #book({ running, cutover }: Needs, start: number, end: number): void {
    const free = this.#free;
    if (cutover) free[cutover.row + end - 1] = (free[cutover.row + end - 1] ?? 0) - cutover.amount;
    for (const { row, amount } of running)
      for (let slot = row + start; slot < row + end; slot++) free[slot] = (free[slot] ?? 0) - amount;
  }
}
