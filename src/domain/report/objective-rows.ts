import type { SafetyClass } from "@/domain/footprint/site";
import type { ObjectiveStake } from "@/domain/objective/at-stake";
import type { PlanSummary } from "@/domain/report/plan-summary";
import type { ObjectiveId } from "@/domain/shared/ids";
import type { Range } from "@/domain/shared/range";

/** What is at stake for one objective; safety and money are two columns and never one number. */
export type ObjectiveRow = {
  readonly objectiveId: ObjectiveId;
  readonly name: string;
  readonly owner: string;
  readonly safetyClass: SafetyClass;
  /** Currency, major units; all zero where no gap stops production. */
  readonly exposure: Range;
  readonly gapCount: number;
  /** Null without a plan. */
  readonly packageCount: number | null;
};

/** In the order of the stakes. */
export const objectiveRows = (
  stakes: readonly ObjectiveStake[],
  plan: Pick<PlanSummary, "packageCountByObjective"> | null,
): ObjectiveRow[] =>
  stakes.map(({ objective, safetyClass, exposure, gaps }) => ({
    objectiveId: objective.id,
    name: objective.name,
    owner: objective.owner,
    safetyClass,
    exposure,
    gapCount: gaps.length,
    packageCount: plan && (plan.packageCountByObjective.get(objective.id) ?? 0),
  }));
