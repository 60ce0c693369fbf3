import type { Instance, Series, Starts } from "./instance";
import { PeriodRoom } from "./period-room";
import { problemOf } from "./problem";
import type { Problem, Task } from "./problem";
import { valueAt } from "./value-at";

/** Periods behind the horizon in which work may still end. */
const OVERRUN_PERIODS = 36;
const A_YEAR = 12;

export type Retimer = {
  readonly problem: Problem;
  /** The tasks of the plan in its own order. */
  readonly tasks: readonly Task[];
  /** Start by task for these durations by task, good until the next call; Infinity where no period is left. */
  readonly startsFor: (durations: Int32Array) => Float64Array;
};

/**
 * Puts a plan in time anew when work takes longer or shorter: in its own order, none before its planned start, and each
 * once what it needs has finished, its people and site are free and, for a cut-over, an outage is granted. Money and
 * deadlines hold nothing up. Behind the horizon people and outages are assumed to be those of its last twelve periods.
 */
export const retimerOf = (instance: Instance, starts: Starts): Retimer => {
  const problem = problemOf(beyondHorizon(instance));
  const room = new PeriodRoom(problem);
  const rank = new Map(problem.order.map((task, place) => [task, place]));
  const startOf = ({ source }: Task) => starts[source.id] ?? 0;
  const tasks = problem.tasks
    .filter(({ source }) => Object.hasOwn(starts, source.id))
    .sort((a, b) => startOf(a) - startOf(b) || (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  const retimed = new Float64Array(problem.tasks.length);
  return {
    problem,
    tasks,
    startsFor: (durations) => {
      room.clear();
      // What is not in the plan holds nothing up.
      retimed.fill(-Infinity);
      for (const task of tasks) {
        let ready = startOf(task);
        for (const each of task.prerequisites)
          ready = Math.max(ready, (retimed[each] ?? 0) + (durations[each] ?? 0));
        retimed[task.index] = room.take(task, ready, durations[task.index] ?? 0);
      }
      return retimed;
    },
  };
};

const beyondHorizon = (instance: Instance): Instance => {
  const { horizon, roles, sites } = instance;
  const goingOn = (figures: Series): Series =>
    typeof figures === "number"
      ? figures
      : Array.from({ length: horizon + OVERRUN_PERIODS }, (_, period) =>
          valueAt(figures, period < horizon ? period : sameTimeOfYear(period, horizon)),
        );
  return {
    ...instance,
    horizon: horizon + OVERRUN_PERIODS,
    budgets: [],
    roles: roles.map((role) => ({ ...role, capacity: goingOn(role.capacity) })),
    sites: sites.map((site) => ({ ...site, outageHours: goingOn(site.outageHours) })),
  };
};

/** The last period of the horizon that is whole years before. */
const sameTimeOfYear = (period: number, horizon: number): number =>
  period - A_YEAR * Math.ceil((period - horizon + 1) / A_YEAR);
