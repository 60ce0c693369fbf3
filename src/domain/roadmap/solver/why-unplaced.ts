import { limitsAt } from "./limits-at";
import { ownViolations } from "./own-violations";
import type { PlacedPlan } from "./placed-plan";
import type { Task } from "./problem";
import type { Violation } from "./violation";
import type { Wording } from "./wording";

/** A package that found no place, and why. */
export type Unplaced = {
  readonly packageId: string;
  /** Its pin, or the start that comes nearest to a place; null where something it needs has no place either. */
  readonly nearestStart: number | null;
  /** What stands against that start. */
  readonly limits: readonly Violation[];
  /** The first of the limits in one sentence. */
  readonly sentence: string;
};

export const whyUnplaced = (plan: PlacedPlan, wording: Wording, task: Task): Unplaced => {
  const packageId = task.source.id;
  const waits = task.prerequisites.some((each) => plan.startOf(each) === undefined);
  const nearestStart = waits ? null : (task.source.pinnedStart ?? nearestStartOf(plan, task));
  const limits =
    nearestStart === null
      ? [...ownViolations(plan, wording, task, task.firstStart)].filter(({ kind }) => kind === "prerequisite")
      : limitsAt(plan, wording, task, nearestStart);
  const sentence = limits[0]?.sentence ?? `${wording.packages([packageId])}: has no place in the plan`;
  return { packageId, nearestStart, limits, sentence };
};

/** The start with the fewest limits in the way, then with the smallest shortfall, then the earliest. */
const nearestStartOf = ({ problem, ledger, startOf }: PlacedPlan, task: Task): number => {
  const ready = Math.max(
    task.firstStart,
    ...task.prerequisites.map((each) => (startOf(each) ?? 0) + (problem.tasks[each]?.duration ?? 0)),
  );
  let nearest = { start: ready, limits: Infinity, shortfall: Infinity };
  for (let start = ready; start <= task.lastStart; start++) {
    const shortfalls = ledger.shortfalls(task, start);
    const limits = shortfalls.length;
    const shortfall = shortfalls.reduce((sum, each) => sum + (each.needed - each.available) / each.needed, 0);
    if (limits < nearest.limits || (limits === nearest.limits && shortfall < nearest.shortfall)) {
      nearest = { start, limits, shortfall };
    }
  }
  return nearest.start;
};
