import type { Instance, InstancePackage } from "./instance";
import { valueAt } from "./value-at";

/** A package with every id replaced by its place in the instance. */
export type Task = {
  readonly index: number;
  readonly source: InstancePackage;
  readonly duration: number;
  readonly demands: readonly { readonly role: number; readonly fte: number }[];
  readonly costPerPeriod: number;
  /** −1 for programme-wide work. */
  readonly site: number;
  readonly cutoverOutageHours: number;
  readonly prerequisites: readonly number[];
  readonly successors: readonly number[];
  /** First period it may start in, and last it may start in, by its own dates and the horizon. */
  readonly firstStart: number;
  readonly lastStart: number;
};

/** An instance prepared for many questions: figures per period as arrays, ids as indexes. */
export type Problem = {
  readonly instance: Instance;
  readonly horizon: number;
  readonly tasks: readonly Task[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Every task behind its prerequisites. */
  readonly order: readonly Task[];
  readonly roleCapacity: readonly Float64Array[];
  readonly outageHours: readonly Float64Array[];
  readonly maxConcurrent: readonly number[];
  /** Indexes of the budgets that pay for a period. */
  readonly budgetsIn: readonly (readonly number[])[];
};

export const problemOf = (instance: Instance): Problem => {
  const { horizon, roles, sites, budgets, packages } = instance;
  const periods = Array.from({ length: horizon }, (_, period) => period);
  const indexOf = indexById(packages);
  const successors: number[][] = packages.map(() => []);
  const tasks = tasksOf(instance, indexOf, successors);
  for (const task of tasks) for (const needed of task.prerequisites) successors[needed]?.push(task.index);
  return {
    instance,
    horizon,
    tasks,
    indexOf,
    order: inOrder(tasks),
    roleCapacity: roles.map(({ capacity }) =>
      Float64Array.from(periods, (period) => valueAt(capacity, period)),
    ),
    outageHours: sites.map(({ outageHours }) => Float64Array.from(periods, (t) => valueAt(outageHours, t))),
    maxConcurrent: sites.map(({ maxConcurrent }) => maxConcurrent ?? Infinity),
    budgetsIn: periods.map((period) =>
      budgets.flatMap(({ from, to }, index) => (from <= period && period <= to ? [index] : [])),
    ),
  };
};

const tasksOf = (
  { horizon, roles, sites, packages }: Instance,
  indexOf: ReadonlyMap<string, number>,
  successors: readonly number[][],
): Task[] => {
  const roleIndex = indexById(roles);
  const siteIndex = indexById(sites);
  return packages.map((source, index) => {
    const { duration, deadline, site, pinnedStart } = source;
    const lastPeriod = Math.min(deadline ?? horizon - 1, horizon - 1);
    return {
      index,
      source,
      duration,
      demands: Object.entries(source.roles).flatMap(([id, fte]) => {
        const role = roleIndex.get(id);
        return role === undefined || fte === 0 ? [] : [{ role, fte }];
      }),
      costPerPeriod: source.cost / duration,
      site: site === null ? -1 : (siteIndex.get(site) ?? -1),
      cutoverOutageHours: source.cutoverOutageHours,
      prerequisites: source.prerequisites.flatMap((id) => indexOf.get(id) ?? []),
      successors: successors[index] ?? [],
      firstStart: Math.max(source.earliestStart, pinnedStart ?? 0, 0),
      lastStart: Math.min(lastPeriod - duration + 1, pinnedStart ?? horizon),
    };
  });
};

const inOrder = (tasks: readonly Task[]): Task[] => {
  const waitingFor = tasks.map(({ prerequisites }) => prerequisites.length);
  const order = tasks.filter(({ prerequisites }) => prerequisites.length === 0);
  for (const { successors } of order) {
    for (const index of successors) {
      const left = (waitingFor[index] ?? 0) - 1;
      waitingFor[index] = left;
      const task = tasks[index];
      if (left === 0 && task) order.push(task);
    }
  }
  return order;
};

const indexById = (items: readonly { id: string }[]): Map<string, number> =>
  new Map(items.map(({ id }, index) => [id, index]));
