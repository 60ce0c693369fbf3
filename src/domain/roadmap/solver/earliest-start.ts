import { invariant } from "@/domain/shared/invariant";
import type { Instance, Starts } from "./instance";
import { limitUsers } from "./limit-users";
import { ownViolations } from "./own-violations";
import { placePlan } from "./placed-plan";
import type { PlacedPlan } from "./placed-plan";
import type { Task } from "./problem";
import { sharedViolation } from "./shared-violation";
import type { Violation } from "./violation";
import type { Wording } from "./wording";
import { wordingOf } from "./wording";

/** What stands against one start, all other packages staying where they are; empty where nothing does. */
export type StartOption = { readonly start: number; readonly limits: readonly Violation[] };

/**
 * Why a package does not start earlier: one option per period before its start, or per period of the horizon for a
 * package without a place. Each limit is named once, with the first period in which it falls short.
 */
export const whyNotEarlier = (instance: Instance, starts: Starts, packageId: string): StartOption[] => {
  const { [packageId]: current, ...others } = starts;
  const plan = placePlan(instance, others);
  const task = plan.problem.tasks[plan.problem.indexOf.get(packageId) ?? -1];
  invariant(task, `package ${packageId} is in the instance`);
  const wording = wordingOf(instance);
  const count = Math.max(current ?? plan.problem.horizon - task.duration + 1, 0);
  return Array.from({ length: count }, (_, start) => ({
    start,
    limits: limitsAt(plan, wording, task, start),
  }));
};

/** Everything that keeps a task without a place in the plan from starting in `start`. */
export const limitsAt = (plan: PlacedPlan, wording: Wording, task: Task, start: number): Violation[] => [
  ...ownViolations(plan, wording, task, start),
  ...plan.ledger
    .shortfalls(task, start)
    .map((each) => sharedViolation(plan.problem, wording, each, [task.source.id], limitUsers(plan, each))),
];
