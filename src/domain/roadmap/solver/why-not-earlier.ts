import { invariant } from "@/domain/shared/invariant";
import type { Instance, Starts } from "./instance";
import { limitsAt } from "./limits-at";
import type { BindingLimit } from "./limits-at";
import { placePlan } from "./placed-plan";
import { startTrials } from "./start-trials";
import type { TriedStart } from "./start-trials";
import { wordingOf } from "./wording";

/** One start of a package, looked at. */
export type StartOption = {
  readonly start: number;
  /** What stands against it while all others stay where they are; empty where nothing does. */
  readonly limits: readonly BindingLimit[];
  /** What it brings or costs, found by trying; null where others cannot make room for it. */
  readonly tried: TriedStart | null;
};

/**
 * Why a package does not start earlier: one option per period before its start, or per period of the horizon for a
 * package without a place. Each limit named is in the way by itself, and without all of them nothing is.
 *
 * @param from the first start looked at.
 */
export const whyNotEarlier = (
  instance: Instance,
  starts: Starts,
  packageId: string,
  from = 0,
): StartOption[] => {
  const others = new Map(Object.entries(starts));
  const current = others.get(packageId);
  others.delete(packageId);
  const plan = placePlan(instance, Object.fromEntries(others));
  const task = plan.problem.tasks[plan.problem.indexOf.get(packageId) ?? -1];
  invariant(task, `package ${packageId} is in the instance`);
  const wording = wordingOf(instance);
  const tried = startTrials(instance, starts, packageId);
  const end = current ?? plan.problem.horizon - task.duration + 1;
  return Array.from({ length: Math.max(end - from, 0) }, (_, index) => ({
    start: from + index,
    limits: limitsAt(plan, wording, task, from + index),
    tried: tried(from + index),
  }));
};
