import type { Problem, Task } from "./problem";

/** A limit that is shared by packages: people, money, outage hours, packages at once. */
export type SharedLimit = "role" | "budget" | "outage" | "concurrency";

/** A shared limit that is too small in a period. */
export type Overload = {
  readonly limit: SharedLimit;
  /** Index of the role, budget or site in the instance. */
  readonly index: number;
  readonly period: number;
  readonly needed: number;
  readonly available: number;
};

/** How much of a limit is missing in a period, in units of the limit. */
export type Shortage = { readonly period: number; readonly amount: number };

/**
 * A shared limit that a package would break: `available` is what the packages already booked leave of it in the first
 * period that breaks it, `shortBy` has all of these periods.
 */
export type Shortfall = Overload & { readonly shortBy: readonly Shortage[] };

/** Rounding of sums of decimal figures, not room to break a limit. */
const ROUNDING = 1e-9;
const exceeds = (needed: number, available: number): boolean =>
  needed > available + ROUNDING * Math.max(1, Math.abs(available));

/** What the packages of a plan use of every shared limit, period by period. */
export class Ledger {
  readonly roleFte: readonly Float64Array[];
  readonly spent: Float64Array;
  readonly outageHours: readonly Float64Array[];
  readonly running: readonly Int32Array[];

  constructor(readonly problem: Problem) {
    const { horizon, instance } = problem;
    this.roleFte = instance.roles.map(() => new Float64Array(horizon));
    this.spent = new Float64Array(instance.budgets.length);
    this.outageHours = instance.sites.map(() => new Float64Array(horizon));
    this.running = instance.sites.map(() => new Int32Array(horizon));
  }

  /** Periods outside the horizon are left out. */
  book(task: Task, start: number): void {
    const end = Math.min(start + task.duration, this.problem.horizon);
    const running = this.running[task.site];
    for (let period = Math.max(start, 0); period < end; period++) {
      for (const { role, fte } of task.demands) {
        const used = this.roleFte[role];
        if (used) used[period] = (used[period] ?? 0) + fte;
      }
      for (const budget of this.problem.budgetsIn[period] ?? []) {
        this.spent[budget] = (this.spent[budget] ?? 0) + task.costPerPeriod;
      }
      if (running) running[period] = (running[period] ?? 0) + 1;
    }
    const hours = this.outageHours[task.site];
    const cutover = start + task.duration - 1;
    if (hours && cutover >= 0 && cutover < this.problem.horizon) {
      hours[cutover] = (hours[cutover] ?? 0) + task.cutoverOutageHours;
    }
  }

  /** Whether a package that is not booked could run from `start`, as far as shared limits go. */
  fits(task: Task, start: number): boolean {
    return this.shortfalls(task, start, 1).length === 0;
  }

  /** The shared limits that a package that is not booked would break, at most `count` of them. */
  shortfalls(task: Task, start: number, count = Infinity): Shortfall[] {
    const found: Shortfall[] = [];
    const end = Math.min(start + task.duration, this.problem.horizon);
    this.#outage(task, start + task.duration - 1, found);
    if (found.length < count) this.#concurrency(task, start, end, found);
    for (const demand of task.demands) {
      if (found.length >= count) return found;
      this.#role(demand, start, end, found);
    }
    if (found.length < count && task.costPerPeriod > 0) this.#budgets(task, start, end, found);
    return found;
  }

  #outage(task: Task, period: number, found: Shortfall[]): void {
    const needed = task.cutoverOutageHours;
    const granted = this.problem.outageHours[task.site]?.[period];
    if (needed === 0 || granted === undefined) return;
    const available = granted - (this.outageHours[task.site]?.[period] ?? 0);
    add(found, { limit: "outage", index: task.site, needed }, period, period + 1, () => available);
  }

  #concurrency(task: Task, start: number, end: number, found: Shortfall[]): void {
    const allowed = this.problem.maxConcurrent[task.site];
    const running = this.running[task.site];
    if (allowed === undefined || running === undefined) return;
    const left = (period: number) => allowed - (running[period] ?? 0);
    add(found, { limit: "concurrency", index: task.site, needed: 1 }, start, end, left);
  }

  #role({ role, fte }: Task["demands"][number], start: number, end: number, found: Shortfall[]): void {
    const capacity = this.problem.roleCapacity[role];
    const used = this.roleFte[role];
    const left = (period: number) => (capacity?.[period] ?? 0) - (used?.[period] ?? 0);
    add(found, { limit: "role", index: role, needed: fte }, start, end, left);
  }

  #budgets(task: Task, start: number, end: number, found: Shortfall[]): void {
    const needs = new Map<number, { period: number; needed: number }>();
    for (let period = start; period < end; period++) {
      for (const budget of this.problem.budgetsIn[period] ?? []) {
        const before = needs.get(budget);
        needs.set(budget, {
          period: before?.period ?? period,
          needed: (before?.needed ?? 0) + task.costPerPeriod,
        });
      }
    }
    for (const [index, { period, needed }] of needs) {
      const available = (this.problem.instance.budgets[index]?.amount ?? 0) - (this.spent[index] ?? 0);
      add(found, { limit: "budget", index, needed }, period, period + 1, () => available);
    }
  }
}

/** Adds a limit where the periods from `start` to before `end` leave too little of it. */
const add = (
  found: Shortfall[],
  demand: Pick<Shortfall, "limit" | "index" | "needed">,
  start: number,
  end: number,
  leftIn: (period: number) => number,
): void => {
  const { needed } = demand;
  const shortBy: Shortage[] = [];
  for (let period = start; period < end; period++) {
    const left = leftIn(period);
    if (exceeds(needed, left)) shortBy.push({ period, amount: needed - left });
  }
  const [first] = shortBy;
  if (first) found.push({ ...demand, period: first.period, available: leftIn(first.period), shortBy });
};
