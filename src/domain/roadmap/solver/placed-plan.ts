import type { Instance, Starts } from "./instance";
import { Ledger } from "./ledger";
import { problemOf } from "./problem";
import type { Problem } from "./problem";

/** A plan booked on its problem. */
export type PlacedPlan = {
  readonly problem: Problem;
  readonly ledger: Ledger;
  /** Start of a task by its index; undefined where it has no place. */
  readonly startOf: (index: number) => number | undefined;
};

/** `unknownIds` are in the plan and not in the instance. */
export const placePlan = (instance: Instance, starts: Starts): PlacedPlan & { unknownIds: string[] } => {
  const problem = problemOf(instance);
  const ledger = new Ledger(problem);
  const startByIndex = new Map<number, number>();
  const unknownIds: string[] = [];
  for (const [id, start] of Object.entries(starts)) {
    const index = problem.indexOf.get(id);
    if (index === undefined) unknownIds.push(id);
    else startByIndex.set(index, start);
  }
  for (const task of problem.tasks) {
    const start = startByIndex.get(task.index);
    if (start !== undefined) ledger.book(task, start);
  }
  return { problem, ledger, startOf: (index) => startByIndex.get(index), unknownIds };
};
