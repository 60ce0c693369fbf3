import { placeOf, type PlacedAssessment } from "@/domain/assessment/placed-assessment";
import { monthOf, quarterOf } from "@/domain/shared/month";

/** What was known at the end of a quarter in which something was assessed. */
export type AssessmentRound = {
  /** ISO date on which the last assessment of the round began. */
  readonly on: string;
  /** The newest one of every place up to then. */
  readonly assessments: readonly PlacedAssessment[];
};

/** One round per calendar quarter, oldest first, the last one as it stands today. @param history oldest first. */
export const assessmentRounds = (history: readonly PlacedAssessment[]): AssessmentRound[] => {
  const newest = new Map<string, PlacedAssessment>();
  const byQuarter = new Map<string, AssessmentRound>();
  for (const assessment of history) {
    newest.set(placeOf(assessment), assessment);
    const { startedOn } = assessment;
    byQuarter.set(quarterOf(monthOf(startedOn)), { on: startedOn, assessments: [...newest.values()] });
  }
  return [...byQuarter.values()];
};
