import type { DenseProblem } from "./dense-problem";

/** The longest chain that has to follow the end of each task. */
export const tailsAfter = ({ order, after, duration, count }: DenseProblem): Int32Array => {
  const tails = new Int32Array(count);
  for (const task of order.toReversed()) {
    for (const each of after[task] ?? [])
      tails[task] = Math.max(tails[task] ?? 0, (tails[each] ?? 0) + (duration[each] ?? 0));
  }
  return tails;
};

/**
 * No plan can end earlier: the longest chain, and for every role the work of all tasks with heads and tails as long as
 * two given ones, done as fast as the role's people allow.
 */
export const makespanBound = (dense: DenseProblem): number => {
  const { count, first, duration, horizon, demandFrom, demandSlot, demandAmount, demandLast } = dense;
  const tails = tailsAfter(dense);
  const work = new Map<number, { task: number; effort: number }[]>();
  let bound = 0;
  for (let task = 0; task < count; task++) {
    bound = Math.max(bound, (first[task] ?? 0) + (duration[task] ?? 0) + (tails[task] ?? 0));
    const end = demandFrom[task + 1] ?? 0;
    for (let demand = demandFrom[task] ?? 0; demand < end; demand++) {
      const row = demandSlot[demand] ?? 0;
      const periods = demandLast[demand] === 1 ? 1 : (duration[task] ?? 0);
      const effort = (demandAmount[demand] ?? 0) * periods;
      const found = work.get(row);
      if (found) found.push({ task, effort });
      else work.set(row, [{ task, effort }]);
    }
  }
  for (const [row, tasks] of work) {
    for (const tail of new Set(tasks.map(({ task }) => tails[task] ?? 0))) {
      // Latest heads first: each head sees all the work that cannot begin before it.
      const late = tasks.filter(({ task }) => (tails[task] ?? 0) >= tail);
      late.sort((a, b) => (first[b.task] ?? 0) - (first[a.task] ?? 0));
      let effort = 0;
      for (const each of late) {
        effort += each.effort;
        bound = Math.max(bound, endOfWork(dense, row, first[each.task] ?? 0, effort) + tail);
      }
    }
  }
  return Math.min(bound, horizon + 1);
};

/** The first period by whose beginning a row can have done so much work from `from` on. */
const endOfWork = (
  { capacity, horizon }: DenseProblem,
  row: number,
  from: number,
  effort: number,
): number => {
  let left = effort - 1e-6 * Math.max(1, effort);
  let period = from;
  while (left > 0 && period < horizon) left -= capacity[row + period++] ?? 0;
  return left > 0 ? horizon + 1 : period;
};
