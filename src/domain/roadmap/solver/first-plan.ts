import type { DenseProblem } from "./dense-problem";
import { prioritiesOf } from "./priority";
import type { DenseStarts, SerialPlanner } from "./serial-plan";

/** The better of two priority lists: what is worth most first, and what has a duty first, most urgent ahead. */
export const firstPlan = (dense: DenseProblem, planner: SerialPlanner): DenseStarts => {
  const priorities = prioritiesOf(dense.problem);
  const byWorth = (task: number) => -(priorities[task] ?? 0);
  const byDuty = (task: number) => (dense.duty[task] === 0 ? byWorth(task) : -Infinity);
  const free = planner.inOrder(behindPrerequisites(dense, (a, b) => byWorth(a) - byWorth(b) || a - b));
  const best = planner.starts.slice();
  const urgency = (a: number, b: number) =>
    dense.duty[a] === 0 || dense.duty[b] === 0
      ? byDuty(a) - byDuty(b)
      : (dense.last[a] ?? 0) - (dense.last[b] ?? 0) || byWorth(a) - byWorth(b);
  const urgent = planner.inOrder(behindPrerequisites(dense, (a, b) => urgency(a, b) || a - b));
  return urgent > free ? planner.starts.slice() : best;
};

/** All tasks in this order, each with what it needs ahead of it. */
const behindPrerequisites = (
  { count, before }: DenseProblem,
  compare: (a: number, b: number) => number,
): Set<number> => {
  const order = new Set<number>();
  for (const wanted of Array.from({ length: count }, (_, task) => task).sort(compare)) {
    const waiting = [wanted];
    for (let task = waiting.at(-1); task !== undefined; task = waiting.at(-1)) {
      const missing = (before[task] ?? []).filter((each) => !order.has(each));
      if (missing.length > 0) waiting.push(...missing);
      else {
        order.add(task);
        waiting.pop();
      }
    }
  }
  return order;
};
