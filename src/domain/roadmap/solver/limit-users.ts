import type { Overload } from "./ledger";
import type { PlacedPlan } from "./placed-plan";
import type { Task } from "./problem";

/** Ids of the placed packages that use a shared limit in a period; a budget is used over all of its periods. */
export const limitUsers = (
  { problem, startOf }: PlacedPlan,
  { limit, index, period }: Pick<Overload, "limit" | "index" | "period">,
): string[] => {
  const budget = problem.instance.budgets[index];
  const usesIt = (task: Task, first: number, last: number): boolean => {
    const isRunning = first <= period && period <= last;
    switch (limit) {
      case "role":
        return isRunning && task.demands.some(({ role }) => role === index);
      case "concurrency":
        return isRunning && task.site === index;
      case "outage":
        return last === period && task.site === index && task.cutoverOutageHours > 0;
      case "budget":
        return task.costPerPeriod > 0 && budget !== undefined && first <= budget.to && last >= budget.from;
    }
  };
  return problem.tasks.flatMap((task) => {
    const start = startOf(task.index);
    return start !== undefined && usesIt(task, start, start + task.duration - 1) ? [task.source.id] : [];
  });
};
