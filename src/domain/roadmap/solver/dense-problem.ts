import { startWindows } from "./start-windows";
import type { StartWindows } from "./start-windows";
import type { Problem } from "./problem";

/** What one task spends of one budget when it starts in a period: so many of its periods lie in it. */
export type BudgetShare = { readonly slot: number; readonly periods: number };

/**
 * A problem as flat arrays for search. A slot is one figure that may run out: a role, a site's outage hours or its
 * packages at once in one period (row × horizon + period), and after these one slot per budget.
 */
export type DenseProblem = StartWindows & {
  readonly problem: Problem;
  readonly horizon: number;
  readonly count: number;
  readonly duration: Int32Array;
  /** Limit of every slot, with room for the rounding of sums. */
  readonly capacity: Float64Array;
  /** First budget slot; slots before it are rows of one slot per period. */
  readonly budgetSlots: number;
  /** Demands of task i: entries demandFrom[i] … demandFrom[i + 1] − 1. */
  readonly demandFrom: Int32Array;
  /** First slot of the demand's row. */
  readonly demandSlot: Int32Array;
  readonly demandAmount: Float64Array;
  /** 0: in every period the task runs; 1: in its last period. */
  readonly demandLast: Uint8Array;
  readonly costPerPeriod: Float64Array;
  /** Shares by duration × horizon + start. */
  readonly budgetShares: readonly (readonly BudgetShare[] | undefined)[];
  readonly before: readonly (readonly number[])[];
  readonly after: readonly (readonly number[])[];
  /** Every task behind its prerequisites. */
  readonly order: readonly number[];
  /** Place of each task in `order`. */
  readonly rank: Int32Array;
  /** What a task must have: 2 a place (mandatory, or needed by what is), 1 its pin where that can hold, 0 nothing. */
  readonly duty: Uint8Array;
  /** By duty: what a place is worth, more than all risk points or the whole horizon together. */
  readonly dutyWorth: readonly number[];
  readonly isMakespan: boolean;
  /** Risk points by task × horizon + start. */
  readonly value: Float64Array;
};

/** The referee allows a millionth; sums kept up to date over millions of moves stay within a tenth of that. */
const ROOM = 1e-7;

export const densify = (problem: Problem): DenseProblem => {
  const { horizon, tasks, order } = problem;
  const count = tasks.length;
  const rank = new Int32Array(count);
  for (const [place, { index }] of order.entries()) rank[index] = place;
  const duration = Int32Array.from(tasks, (task) => task.duration);
  const value = new Float64Array(count * horizon);
  for (const { index, source, duration: periods } of tasks) {
    for (let start = 0; start + periods <= horizon; start++)
      value[index * horizon + start] = source.riskReduction * (horizon - start - periods);
  }
  const limits = slotsOf(problem);
  const duty = dutiesOf(problem);
  return {
    ...limits,
    ...demandsOf(problem),
    ...startWindows(problem, duty),
    problem,
    horizon,
    count,
    duration,
    costPerPeriod: Float64Array.from(tasks, (task) => task.costPerPeriod),
    budgetShares: budgetSharesOf(problem, limits.budgetSlots),
    before: tasks.map(({ prerequisites }) => prerequisites),
    after: tasks.map(({ successors }) => successors),
    order: order.map(({ index }) => index),
    rank,
    duty,
    dutyWorth: dutyWorths(horizon, value, duty),
    isMakespan: problem.instance.objective === "makespan",
    value,
  };
};

const roomy = (limit: number): number => limit + ROOM * Math.max(1, limit);

/** Rows: roles, then packages at once per site, then outage hours per site. */
const slotsOf = ({ horizon, instance, roleCapacity, maxConcurrent, outageHours }: Problem) => {
  const rows = [
    ...roleCapacity,
    ...maxConcurrent.map((allowed) => new Float64Array(horizon).fill(allowed)),
    ...outageHours,
  ];
  const budgetSlots = rows.length * horizon;
  const capacity = new Float64Array(budgetSlots + instance.budgets.length);
  for (const [row, limits] of rows.entries())
    for (const [period, limit] of limits.entries()) capacity[row * horizon + period] = limit + ROOM;
  for (const [budget, { amount }] of instance.budgets.entries())
    capacity[budgetSlots + budget] = roomy(amount);
  return { capacity, budgetSlots };
};

const demandsOf = ({ horizon, tasks, instance, maxConcurrent }: Problem) => {
  const roles = instance.roles.length;
  const sites = instance.sites.length;
  const demands: { row: number; amount: number; last: 0 | 1 }[] = [];
  const demandFrom = new Int32Array(tasks.length + 1);
  for (const { index, demands: roleDemands, site, cutoverOutageHours } of tasks) {
    for (const { role, fte } of roleDemands) demands.push({ row: role, amount: fte, last: 0 });
    if (Number.isFinite(maxConcurrent[site] ?? Infinity))
      demands.push({ row: roles + site, amount: 1, last: 0 });
    if (site >= 0 && cutoverOutageHours > 0)
      demands.push({ row: roles + sites + site, amount: cutoverOutageHours, last: 1 });
    demandFrom[index + 1] = demands.length;
  }
  return {
    demandFrom,
    demandSlot: Int32Array.from(demands, ({ row }) => row * horizon),
    demandAmount: Float64Array.from(demands, ({ amount }) => amount),
    demandLast: Uint8Array.from(demands, ({ last }) => last),
  };
};

const budgetSharesOf = ({ horizon, tasks, budgetsIn }: Problem, budgetSlots: number) => {
  const shares: (BudgetShare[] | undefined)[] = [];
  for (const duration of new Set(tasks.map((task) => task.duration))) {
    for (let start = 0; start + duration <= horizon; start++) {
      const periods = new Map<number, number>();
      for (let period = start; period < start + duration; period++)
        for (const budget of budgetsIn[period] ?? []) periods.set(budget, (periods.get(budget) ?? 0) + 1);
      shares[duration * horizon + start] = [...periods].map(([budget, count]) => {
        return { slot: budgetSlots + budget, periods: count };
      });
    }
  }
  return shares;
};

/** What a mandatory package needs is mandatory too; with the objective makespan everything is. */
const dutiesOf = ({ tasks, order, instance }: Problem): Uint8Array => {
  const duty = Uint8Array.from(tasks, ({ source }) =>
    source.mandatory || instance.objective === "makespan" ? 2 : source.pinnedStart === null ? 0 : 1,
  );
  for (const { index, successors } of order.toReversed())
    if (successors.some((each) => duty[each] === 2)) duty[index] = 2;
  return duty;
};

const dutyWorths = (horizon: number, value: Float64Array, duty: Uint8Array): number[] => {
  let all = horizon + 1;
  for (let row = 0; row < value.length; row += horizon) {
    all += value.subarray(row, row + horizon).reduce((most, each) => Math.max(most, each), 0);
  }
  const pins = duty.reduce((sum, each) => sum + (each === 1 ? 1 : 0), 0);
  return [0, all, all * (pins + 1)];
};
