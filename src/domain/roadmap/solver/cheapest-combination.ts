import { densify } from "./dense-problem";
import { firstPlan } from "./first-plan";
import type { Instance, Starts } from "./instance";
import { Ledger } from "./ledger";
import { costOf, withChanges } from "./limit-change";
import type { LimitChange } from "./limit-change";
import { tailsAfter } from "./makespan-bounds";
import type { Prices } from "./prices";
import { problemOf } from "./problem";
import type { Problem, Task } from "./problem";
import { changesFor } from "./relaxation-grid";
import { serialPlannerOf } from "./search-plans";

/** A start of a package and what has to change for it. */
type Purchase = { readonly start: number; readonly changes: readonly LimitChange[]; readonly cost: number };

/** Changes, and a plan that they make possible. */
export type Combination = { readonly changes: readonly LimitChange[]; readonly starts: Starts };

/**
 * Changes that make a plan possible, found package by package: those without a place in a first plan take, each behind
 * what it needs, the start at which the limits missing are cheapest. Null where some package has no start for sale.
 *
 * @param instance all packages of which are mandatory.
 * @param isForbidden changes that do not come into question.
 */
export const cheapestCombination = (
  instance: Instance,
  prices: Prices,
  isForbidden: (change: LimitChange) => boolean,
): Combination | null => {
  const dense = densify(problemOf(instance));
  const starts: Record<string, number> = {};
  for (const [task, start] of firstPlan(dense, serialPlannerOf(dense)).entries()) {
    const id = instance.packages[task]?.id;
    if (start >= 0 && id !== undefined) starts[id] = start;
  }
  const tails = tailsAfter(dense);
  let changes: LimitChange[] = [];
  for (const { source, index } of dense.problem.order) {
    if (Object.hasOwn(starts, source.id)) continue;
    const problem = problemOf(withChanges(instance, changes));
    const task = problem.tasks[index];
    const bought = task && cheapestStart(problem, starts, task, tails[index] ?? 0, prices, isForbidden);
    if (!bought) return null;
    starts[source.id] = bought.start;
    changes = merged(changes, bought.changes);
  }
  return { changes, starts };
};

const cheapestStart = (
  problem: Problem,
  starts: Starts,
  task: Task,
  tail: number,
  prices: Prices,
  isForbidden: (change: LimitChange) => boolean,
): Purchase | null => {
  const ledger = new Ledger(problem);
  let ready = task.source.pinnedStart ?? 0;
  for (const each of problem.tasks) {
    const start = starts[each.source.id];
    if (start === undefined) continue;
    ledger.book(each, start);
    if (task.prerequisites.includes(each.index)) ready = Math.max(ready, start + each.duration);
  }
  const last = Math.min(problem.horizon - task.duration - tail, task.source.pinnedStart ?? Infinity);
  let cheapest: Purchase | null = null;
  for (let start = ready; start <= last; start++) {
    const changes = changesToStart(problem.instance, ledger, task, start);
    if (!changes || changes.some(isForbidden)) continue;
    const cost = changes.reduce((sum, each) => sum + costOf(prices, each), 0);
    if (cheapest === null || cost < cheapest.cost) cheapest = { start, changes, cost };
  }
  return cheapest;
};

/** Null where what is missing cannot be bought. */
const changesToStart = (
  instance: Instance,
  ledger: Ledger,
  task: Task,
  start: number,
): LimitChange[] | null => {
  const { deadline, earliestStart } = task.source;
  const late = start + task.duration - 1 - (deadline ?? Infinity);
  const at = (limit: "deadline" | "earliest-start", date: number, amount: number): LimitChange[] =>
    amount > 0 ? [{ limit, index: task.index, from: date, to: date, amount }] : [];
  const changes = [
    ...at("deadline", deadline ?? 0, late),
    ...at("earliest-start", earliestStart, earliestStart - start),
  ];
  for (const shortfall of ledger.shortfalls(task, start)) {
    const bought = changesFor(instance, shortfall);
    if (!bought) return null;
    changes.push(...bought);
  }
  return changes;
};

/** A limit that is changed twice is changed once by both. */
const merged = (changes: readonly LimitChange[], added: readonly LimitChange[]): LimitChange[] => {
  const byLimit = new Map<string, LimitChange>();
  for (const each of [...changes, ...added]) {
    const name = `${each.limit} ${each.index} ${each.from}`;
    const amount = (byLimit.get(name)?.amount ?? 0) + each.amount;
    byLimit.set(name, { ...each, amount });
  }
  return [...byLimit.values()];
};
