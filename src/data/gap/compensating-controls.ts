import { and, eq, inArray } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { AssessmentId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { answers } from "@/data/schema";

export type StoredControl = {
  readonly assessmentId: AssessmentId;
  readonly criterionId: string;
  readonly name: string;
  /** ISO date; from this day on it counts as "no". */
  readonly testDueOn: string | null;
};

/** The controls named in these assessments for these criteria, also those whose test fell due. */
export const compensatingControls = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  assessmentIds: readonly AssessmentId[],
  criterionIds: readonly string[],
): Promise<StoredControl[]> => {
  if (assessmentIds.length === 0 || criterionIds.length === 0) return [];
  const rows = await tx
    .select({
      assessmentId: answers.assessmentId,
      criterionId: answers.criterionId,
      name: answers.controlName,
      testDueOn: answers.controlTestDueOn,
    })
    .from(answers)
    .where(
      and(
        eq(answers.organisationId, scope.organisationId),
        eq(answers.programmeId, scope.programmeId),
        inArray(answers.assessmentId, [...assessmentIds]),
        inArray(answers.criterionId, [...criterionIds]),
        eq(answers.value, "compensated"),
      ),
    );
  return rows.map(({ name, ...row }) => ({ ...row, name: name ?? "" }));
};
