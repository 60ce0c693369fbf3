import { Ledger } from "./ledger";
import type { Problem, Task } from "./problem";

/** Which starts a task has at all; the tables go by task × horizon + period. */
export type StartWindows = {
  /** First and last start left by its own dates, its prerequisites and what it would need alone; first > last: none. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** The first possible start in the period or later; −1 where there is none. */
  readonly next: Int32Array;
  /** The last possible start in the period or earlier; −1 where there is none. */
  readonly previous: Int32Array;
};

/** @param duty 2 marks tasks that must have a place: what they need has to leave them time. */
export const startWindows = (problem: Problem, duty: Uint8Array): StartWindows => {
  const { horizon, tasks, order } = problem;
  const size = tasks.length * horizon;
  const windows = {
    first: new Int32Array(tasks.length).fill(horizon),
    last: new Int32Array(tasks.length).fill(-1),
    next: new Int32Array(size).fill(-1),
    previous: new Int32Array(size).fill(-1),
  };
  const latest = latestStarts(problem, duty);
  const empty = new Ledger(problem);
  for (const task of order) {
    const earliest = task.prerequisites.reduce(
      (ready, each) => Math.max(ready, (windows.first[each] ?? 0) + (tasks[each]?.duration ?? 0)),
      task.firstStart,
    );
    const starts: number[] = [];
    for (let start = earliest; start <= (latest[task.index] ?? -1); start++)
      if (empty.fits(task, start)) starts.push(start);
    write(windows, horizon, task, starts);
  }
  return windows;
};

const latestStarts = ({ tasks, order }: Problem, duty: Uint8Array): Int32Array => {
  const latest = Int32Array.from(tasks, ({ lastStart }) => lastStart);
  for (const { index, duration, successors } of order.toReversed()) {
    for (const each of successors)
      if (duty[each] === 2) latest[index] = Math.min(latest[index] ?? 0, (latest[each] ?? 0) - duration);
  }
  return latest;
};

const write = (windows: StartWindows, horizon: number, { index }: Task, starts: readonly number[]): void => {
  const [first, last] = [starts[0], starts.at(-1)];
  if (first === undefined || last === undefined) return;
  windows.first[index] = first;
  windows.last[index] = last;
  for (const start of starts) {
    windows.next[index * horizon + start] = start;
    windows.previous[index * horizon + start] = start;
  }
  for (let period = last - 1; period >= 0; period--) {
    const cell = index * horizon + period;
    if (windows.next[cell] === -1) windows.next[cell] = windows.next[cell + 1] ?? -1;
  }
  for (let period = first + 1; period < horizon; period++) {
    const cell = index * horizon + period;
    if (windows.previous[cell] === -1) windows.previous[cell] = windows.previous[cell - 1] ?? -1;
  }
};
