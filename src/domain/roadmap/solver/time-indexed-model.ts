import type { DenseProblem } from "./dense-problem";
import type { LinearModel } from "./linear-solver";
import type { DenseStarts } from "./serial-plan";

/** The choice left for one task: the starts that come into question, and whether it may be left out. */
export type StartChoice = { readonly starts: readonly number[]; readonly optional: boolean };

/** The row that keeps the use of a slot, divided by `scale`, below its capacity. */
export type SlotRow = { readonly slot: number; readonly row: number; readonly scale: number };

/** One 0/1 column per task and start in question. */
export type TimeIndexedModel = LinearModel & {
  /** Task and start of every column. */
  readonly cells: readonly { readonly task: number; readonly start: number }[];
  readonly slotRows: readonly SlotRow[];
  readonly startsOf: (values: Float64Array) => DenseStarts;
  /** Null where the plan is outside of what is in question. */
  readonly valuesOf: (starts: DenseStarts) => Float64Array | null;
};

/** @param gainOf what a task's start adds to the objective. */
export const timeIndexedModel = (
  dense: DenseProblem,
  choices: readonly StartChoice[],
  gainOf: (task: number, start: number) => number,
): TimeIndexedModel => {
  const columnOf = new Map<number, number>();
  const cells: { task: number; start: number }[] = [];
  for (const [task, { starts }] of choices.entries()) {
    for (const start of starts) {
      columnOf.set(task * dense.horizon + start, cells.length);
      cells.push({ task, start });
    }
  }
  const rows = new Rows();
  for (const [task, { starts, optional }] of choices.entries())
    rows.add(
      optional ? -Infinity : 1,
      1,
      starts.map((start) => [columnOf.get(task * dense.horizon + start) ?? 0, 1]),
    );
  addPrerequisites(dense, choices, columnOf, rows);
  const slotRows = addSlots(dense, cells, rows);
  return {
    ...rows.model(),
    cells,
    slotRows,
    objective: Float64Array.from(cells, ({ task, start }) => gainOf(task, start)),
    startsOf: (values) => {
      const starts = new Int32Array(dense.count).fill(-1);
      for (const [column, { task, start }] of cells.entries())
        if ((values[column] ?? 0) > 0.5) starts[task] = start;
      return starts;
    },
    valuesOf: (starts) => {
      const values = new Float64Array(cells.length);
      for (const [task, start] of starts.entries()) {
        const column = columnOf.get(task * dense.horizon + start);
        if (start >= 0 && column === undefined) return null;
        if (start < 0 && choices[task]?.optional === false) return null;
        if (column !== undefined && start >= 0) values[column] = 1;
      }
      return values;
    },
  };
};

/** Every start of every task, left out where it has no duty. */
export const allStarts = ({ count, horizon, next, duty }: DenseProblem): StartChoice[] =>
  Array.from({ length: count }, (_, task) => ({
    starts: Array.from({ length: horizon }, (_, period) => period).filter(
      (period) => next[task * horizon + period] === period,
    ),
    optional: duty[task] !== 2,
  }));

class Rows {
  readonly #lower: number[] = [];
  readonly #upper: number[] = [];
  readonly #from: number[] = [0];
  readonly #columns: number[] = [];
  readonly #values: number[] = [];

  /** Returns its place. */
  add(lower: number, upper: number, entries: readonly (readonly [column: number, value: number])[]): number {
    for (const [column, value] of entries) {
      this.#columns.push(column);
      this.#values.push(value);
    }
    this.#lower.push(lower);
    this.#upper.push(upper);
    this.#from.push(this.#columns.length);
    return this.#lower.length - 1;
  }

  model(): Omit<LinearModel, "objective"> {
    return {
      rowLower: Float64Array.from(this.#lower),
      rowUpper: Float64Array.from(this.#upper),
      rowFrom: Int32Array.from(this.#from),
      columns: Int32Array.from(this.#columns),
      values: Float64Array.from(this.#values),
    };
  }
}

/** Started by a period: no more than what it needs finished by then. One row per start is far tighter than one in all. */
const addPrerequisites = (
  { horizon, count, before, duration }: DenseProblem,
  choices: readonly StartChoice[],
  columnOf: ReadonlyMap<number, number>,
  rows: Rows,
): void => {
  const entriesUpTo = (task: number, latest: number, sign: 1 | -1) =>
    (choices[task]?.starts ?? [])
      .filter((start) => start <= latest)
      .map((start) => [columnOf.get(task * horizon + start) ?? 0, sign] as const);
  for (let task = 0; task < count; task++) {
    const starts = choices[task]?.starts ?? [];
    const last = starts.at(-1);
    for (const each of before[task] ?? []) {
      const periods = duration[each] ?? 0;
      const lastBefore = choices[each]?.starts.at(-1) ?? -1;
      for (const start of starts) {
        if (start - periods >= lastBefore && start !== last) continue;
        const entries = [...entriesUpTo(task, start, 1), ...entriesUpTo(each, start - periods, -1)];
        rows.add(-Infinity, 0, entries);
      }
    }
  }
};

/** Shared limits as shares of the limit, so that money and people are of one size. */
const addSlots = (
  dense: DenseProblem,
  cells: readonly { task: number; start: number }[],
  rows: Rows,
): SlotRow[] => {
  const users = new Map<number, [column: number, amount: number][]>();
  const use = (slot: number, column: number, amount: number) => {
    const found = users.get(slot);
    if (found) found.push([column, amount]);
    else users.set(slot, [[column, amount]]);
  };
  for (const [column, { task, start }] of cells.entries())
    for (const [slot, amount] of slotUse(dense, task, start)) use(slot, column, amount);
  return [...users].flatMap(([slot, entries]) => {
    const capacity = dense.capacity[slot] ?? 0;
    if (!Number.isFinite(capacity)) return [];
    const scale = Math.max(...entries.map(([, amount]) => amount));
    const shares = entries.map(([column, amount]) => [column, amount / scale] as const);
    return [{ slot, row: rows.add(-Infinity, capacity / scale, shares), scale }];
  });
};

/** What a task takes of every slot when it starts in `start`. */
export function* slotUse(
  dense: DenseProblem,
  task: number,
  start: number,
): Generator<readonly [slot: number, amount: number]> {
  const duration = dense.duration[task] ?? 0;
  const end = dense.demandFrom[task + 1] ?? 0;
  for (let demand = dense.demandFrom[task] ?? 0; demand < end; demand++) {
    const from = (dense.demandSlot[demand] ?? 0) + start;
    for (let slot = from + (dense.demandLast[demand] ?? 0) * (duration - 1); slot < from + duration; slot++)
      yield [slot, dense.demandAmount[demand] ?? 0];
  }
  const cost = dense.costPerPeriod[task] ?? 0;
  if (cost === 0) return;
  for (const { slot, periods } of dense.budgetShares[duration * dense.horizon + start] ?? [])
    yield [slot, cost * periods];
}
