import { answersAtSite, type AnswersById } from "@/domain/assessment/answer-source";
import type { CurrentAssessment } from "@/domain/assessment/programme-standing";
import { quickResult, type QuickIndication } from "@/domain/assessment/quick-mode";
import type { StandingCounts } from "@/domain/assessment/standing";
import type { ModelIndex } from "@/domain/framework/model-index";
import type { AssessmentId, SiteId } from "@/domain/shared/ids";

/** What a quick assessment says of a site that nobody has assessed in full: an indication, never a level. */
export type QuickLook = {
  readonly siteId: SiteId;
  readonly assessmentId: AssessmentId;
  /** ISO date. */
  readonly startedOn: string;
  readonly counts: StandingCounts;
  /** Capabilities for which level 2 is excluded for now. */
  readonly excluded: readonly string[];
  /** Capabilities for which level 2 is possible. */
  readonly possible: readonly string[];
};

const NO_ANSWERS: AnswersById = new Map();

/** @param quick the newest quick assessments; those of the `assessedInFull` are left out. @param today ISO date. */
export const quickLooks = (
  index: ModelIndex,
  quick: readonly CurrentAssessment[],
  assessedInFull: ReadonlyMap<SiteId, unknown>,
  today: string,
): QuickLook[] => {
  const organisationAnswers = quick.find(({ siteId }) => siteId === null)?.answers ?? NO_ANSWERS;
  return quick.flatMap(({ siteId, assessmentId, startedOn, answers }) => {
    if (siteId === null || assessedInFull.has(siteId)) return [];
    const { counts, indications } = quickResult(index, answersAtSite(answers, organisationAnswers), today);
    const indicated = (indication: QuickIndication) =>
      [...indications].filter(([, found]) => found === indication).map(([capabilityId]) => capabilityId);
    return {
      siteId,
      assessmentId,
      startedOn,
      counts,
      excluded: indicated("excluded"),
      possible: indicated("possible"),
    };
  });
};
