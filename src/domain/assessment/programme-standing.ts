import { answersAtSite, type AnswersById, type AnswerSource } from "@/domain/assessment/answer-source";
import { organisationLevels, type OrganisationLevels } from "@/domain/assessment/organisation-levels";
import { siteLevels, type SiteLevels } from "@/domain/assessment/site-levels";
import { isGroupWide } from "@/domain/framework/group-wide";
import type { ModelIndex } from "@/domain/framework/model-index";
import type { AssessmentId, SiteId } from "@/domain/shared/ids";

/** The newest full assessment of a site, or (siteId null) of what the organisation answers once. */
export type CurrentAssessment = {
  readonly assessmentId: AssessmentId;
  readonly siteId: SiteId | null;
  /** ISO date. */
  readonly startedOn: string;
  readonly answers: AnswersById;
};

export type SiteStanding = {
  readonly assessmentId: AssessmentId;
  readonly startedOn: string;
  readonly levels: SiteLevels;
  readonly answerOf: AnswerSource;
};

/** Where a programme stands today, from answers alone. */
export type ProgrammeStanding = {
  /** Sites with a full assessment; the others are unknown, not zero. */
  readonly bySite: ReadonlyMap<SiteId, SiteStanding>;
  /** What is answered once; the group-wide capabilities are read from here. */
  readonly group: { readonly levels: SiteLevels; readonly answerOf: AnswerSource };
  readonly groupAssessmentId: AssessmentId | null;
  readonly organisation: OrganisationLevels;
};

const NO_ANSWERS: AnswersById = new Map();

/** @param today ISO date. */
export const programmeStanding = (
  index: ModelIndex,
  sites: readonly { readonly id: SiteId; readonly isCritical: boolean }[],
  assessments: readonly CurrentAssessment[],
  today: string,
): ProgrammeStanding => {
  const once = assessments.find(({ siteId }) => siteId === null);
  const organisationAnswers = once?.answers ?? NO_ANSWERS;
  const groupLevels = siteLevels(index, NO_ANSWERS, organisationAnswers, today);
  const bySite = new Map<SiteId, SiteStanding>();
  for (const { siteId, assessmentId, startedOn, answers } of assessments) {
    if (siteId === null) continue;
    bySite.set(siteId, {
      assessmentId,
      startedOn,
      levels: siteLevels(index, answers, organisationAnswers, today),
      answerOf: answersAtSite(answers, organisationAnswers),
    });
  }
  const assessed = sites.map(({ id, isCritical }) => ({
    isCritical,
    levels: bySite.get(id)?.levels ?? groupLevels,
  }));
  const organisation = organisationLevels(
    index,
    assessed.length > 0 ? assessed : [{ isCritical: true, levels: groupLevels }],
  );
  return {
    bySite,
    group: {
      levels: cappedByTheSites(index, groupLevels, organisation),
      answerOf: answersAtSite(NO_ANSWERS, organisationAnswers),
    },
    groupAssessmentId: once?.assessmentId ?? null,
    organisation,
  };
};

/** Some group-wide levels rest on what the sites reach; only the roll-up knows that. */
const cappedByTheSites = (
  index: ModelIndex,
  groupLevels: SiteLevels,
  organisation: OrganisationLevels,
): SiteLevels =>
  new Map(
    [...groupLevels].map(([id, levels]) => {
      const rolledUp = organisation.get(id);
      if (!rolledUp || !isGroupWide(index.capability(id))) return [id, levels];
      const { supported, supportedWithCompensation, missing, warnings } = rolledUp;
      return [
        id,
        {
          ...levels,
          supported,
          supportedWithCompensation,
          missing: [...levels.missing, ...missing],
          warnings: [...levels.warnings, ...warnings],
        },
      ];
    }),
  );
