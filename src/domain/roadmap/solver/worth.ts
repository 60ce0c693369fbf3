import type { DenseProblem } from "./dense-problem";
import type { DenseStarts } from "./serial-plan";

/**
 * One figure to compare plans that break no shared limit, larger is better: first the tasks that must have a place, then
 * pins, then the objective.
 */
export const worthOf = (dense: DenseProblem, starts: DenseStarts): number => {
  const { count, horizon, duration, duty, value, isMakespan } = dense;
  let worth = 0;
  let end = 0;
  for (let task = 0; task < count; task++) {
    const start = starts[task] ?? -1;
    if (start < 0) continue;
    end = Math.max(end, start + (duration[task] ?? 0));
    worth += (value[task * horizon + start] ?? 0) + (dense.dutyWorth[duty[task] ?? 0] ?? 0);
  }
  return isMakespan ? worth - end : worth;
};

/** Whether every task that must have a place has one. */
export const isComplete = ({ duty }: DenseProblem, starts: DenseStarts): boolean =>
  starts.every((start, task) => start >= 0 || duty[task] !== 2);
