import type { ReactNode } from "react";
import type { AnswerPlace } from "@/domain/assessment/answer-place";
import type { SiteId } from "@/domain/shared/ids";
import type { AssessmentOutput } from "@/ui/assessment/assessment-output";

export type EvidencePlace = {
  readonly criterionId: string;
  /** The assessment that answers it. */
  readonly assessmentId: string;
  readonly isOwn: boolean;
};

/** What stands behind the answers of a page. */
export type Backing = {
  readonly programmeId: string;
  /** Null: not the assessment of a site. */
  readonly siteId: SiteId | null;
  /** Evidence of an answer, wherever it was given. */
  readonly evidenceOf: (criterionId: string, from: AnswerPlace) => ReactNode;
};

export const backingOf = (
  programmeId: string,
  page: AssessmentOutput,
  evidenceSlot: ((place: EvidencePlace) => ReactNode) | undefined,
): Backing => {
  const assessments: Record<AnswerPlace, string | null> = {
    here: page.id,
    group: page.siteGroupAssessmentId,
    organisation: page.organisationAssessmentId,
  };
  return {
    programmeId,
    siteId: page.siteId,
    evidenceOf: (criterionId, from) => {
      const assessmentId = assessments[from];
      return assessmentId && evidenceSlot?.({ criterionId, assessmentId, isOwn: from === "here" });
    },
  };
};
