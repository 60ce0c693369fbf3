import type { Shortfall } from "./ledger";
import { limitUsers } from "./limit-users";
import { ownViolations } from "./own-violations";
import type { PlacedPlan } from "./placed-plan";
import type { Task } from "./problem";
import { sharedViolation } from "./shared-violation";
import type { Violation } from "./violation";
import type { Wording } from "./wording";

/** A limit that stands against a start; its packages after the first are those that hold what is missing. */
export type BindingLimit = Violation & {
  /** What is missing of it, period by period; null for dates, pins and prerequisites. */
  readonly shortfall: Shortfall | null;
};

/** Everything that keeps a task without a place in the plan from starting in `start`. */
export const limitsAt = (
  plan: PlacedPlan,
  wording: Wording,
  task: Task,
  start: number,
): readonly BindingLimit[] => [
  ...[...ownViolations(plan, wording, task, start)].map((each) => ({ ...each, shortfall: null })),
  ...plan.ledger.shortfalls(task, start).map((each) => sharedLimit(plan, wording, task, each)),
];

const sharedLimit = (plan: PlacedPlan, wording: Wording, task: Task, shortfall: Shortfall): BindingLimit => {
  const holders = new Set(
    shortfall.shortBy.flatMap(({ period }) => limitUsers(plan, { ...shortfall, period })),
  );
  const violation = sharedViolation(plan.problem, wording, shortfall, [task.source.id], [...holders]);
  return { ...violation, sentence: `${violation.sentence}${untilWhen(wording, shortfall)}`, shortfall };
};

const untilWhen = ({ period }: Wording, { limit, shortBy }: Shortfall): string => {
  const last = shortBy.at(-1);
  if (!last || shortBy.length === 1) return "";
  return `; ${limit === "concurrency" ? "too many" : "too little"} until ${period(last.period)}`;
};
