import { useQueries } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ANSWER_PLACES, type AnswerPlace } from "@/domain/assessment/answer-place";
import type { SiteId } from "@/domain/shared/ids";
import type { AssessmentOutput } from "@/ui/assessment/assessment-output";
import { useTRPC } from "@/ui/trpc";

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
  /** Whether nothing shows an answer any more; false as long as that is not known. */
  readonly isClaimed: (criterionId: string, from: AnswerPlace) => boolean;
  /** Evidence of an answer, wherever it was given. */
  readonly evidenceOf: (criterionId: string, from: AnswerPlace) => ReactNode;
};

/** Behind every answer: the assessments that give them are read once, and again when something is attached. */
export const useBacking = (
  programmeId: string,
  page: AssessmentOutput,
  evidenceSlot: ((place: EvidencePlace) => ReactNode) | undefined,
): Backing => {
  const trpc = useTRPC();
  const assessments: Record<AnswerPlace, string | null> = {
    here: page.id,
    group: page.siteGroupAssessmentId,
    organisation: page.organisationAssessmentId,
  };
  const behind = useQueries({
    queries: ANSWER_PLACES.map((place) =>
      trpc.evidence.proofsOfAssessment.queryOptions(
        { programmeId, assessmentId: assessments[place] ?? "" },
        { enabled: assessments[place] !== null, staleTime: 30_000 },
      ),
    ),
  });
  return {
    programmeId,
    siteId: page.siteId,
    isClaimed: (criterionId, from) =>
      behind[ANSWER_PLACES.indexOf(from)]?.data?.behind[criterionId]?.isClaimed ?? false,
    evidenceOf: (criterionId, from) => {
      const assessmentId = assessments[from];
      return assessmentId && evidenceSlot?.({ criterionId, assessmentId, isOwn: from === "here" });
    },
  };
};
