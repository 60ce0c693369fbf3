import { answersAtSite, type AnswersById, type AnswerSource } from "@/domain/assessment/answer-source";
import {
  cappedByTheSites,
  organisationLevels,
  type OrganisationLevels,
} from "@/domain/assessment/organisation-levels";
import { siteLevels, siteLevelsAfter, type SiteLevels } from "@/domain/assessment/site-levels";
import type { ModelIndex } from "@/domain/framework/model-index";
import type { AssessmentId, SiteId } from "@/domain/shared/ids";

/** The newest full assessment of a site, or (siteId null) of what the organisation answers once. */
export type CurrentAssessment = {
  /** The site's own; that of its group where it has none. */
  readonly assessmentId: AssessmentId;
  /** The one of the site's group, whose answers stand among `answers` where the site has none of its own. */
  readonly siteGroupAssessmentId?: AssessmentId;
  readonly siteId: SiteId | null;
  /** ISO date. */
  readonly startedOn: string;
  readonly answers: AnswersById;
};

export type SiteStanding = {
  readonly assessmentId: AssessmentId;
  readonly siteGroupAssessmentId: AssessmentId | null;
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

type SiteInScope = { readonly id: SiteId; readonly isCritical: boolean };

/** @param today ISO date. */
export const programmeStanding = (
  index: ModelIndex,
  sites: readonly SiteInScope[],
  assessments: readonly CurrentAssessment[],
  today: string,
): ProgrammeStanding => {
  const organisationAnswers = answeredOnce(assessments)?.answers ?? NO_ANSWERS;
  const bySite = new Map<SiteId, SiteStanding>();
  for (const { siteId, assessmentId, siteGroupAssessmentId = null, startedOn, answers } of assessments) {
    if (siteId === null) continue;
    bySite.set(siteId, {
      assessmentId,
      siteGroupAssessmentId,
      startedOn,
      levels: siteLevels(index, answers, organisationAnswers, today),
      answerOf: answersAtSite(answers, organisationAnswers),
    });
  }
  return rolledUp(index, sites, assessments, bySite, today);
};

/**
 * `programmeStanding` once answers of one capability have changed, at a site or (siteId null) for the organisation:
 * only that capability, what rests on it and the roll-ups are computed anew.
 * @param before the standing of the same assessments on the same day.
 * @param assessments as they are now.
 * @param today ISO date.
 */
export const programmeStandingAfter = (
  index: ModelIndex,
  sites: readonly SiteInScope[],
  before: ProgrammeStanding,
  assessments: readonly CurrentAssessment[],
  changed: { readonly siteId: SiteId | null; readonly capabilityId: string },
  today: string,
): ProgrammeStanding => {
  const organisationAnswers = answeredOnce(assessments)?.answers ?? NO_ANSWERS;
  const bySite = new Map(before.bySite);
  for (const { siteId, answers } of assessments) {
    const standing = siteId === null ? undefined : before.bySite.get(siteId);
    if (siteId === null || !standing || (changed.siteId ?? siteId) !== siteId) continue;
    const answerOf = answersAtSite(answers, organisationAnswers);
    const levels = siteLevelsAfter(index, standing.levels, changed.capabilityId, answerOf, today);
    bySite.set(siteId, { ...standing, levels, answerOf });
  }
  return rolledUp(index, sites, assessments, bySite, today);
};

const answeredOnce = (assessments: readonly CurrentAssessment[]): CurrentAssessment | undefined =>
  assessments.find(({ siteId }) => siteId === null);

const rolledUp = (
  index: ModelIndex,
  sites: readonly SiteInScope[],
  assessments: readonly CurrentAssessment[],
  bySite: ReadonlyMap<SiteId, SiteStanding>,
  today: string,
): ProgrammeStanding => {
  const once = answeredOnce(assessments);
  const organisationAnswers = once?.answers ?? NO_ANSWERS;
  const groupLevels = siteLevels(index, NO_ANSWERS, organisationAnswers, today);
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
      levels: groupWideCapped(index, groupLevels, organisation),
      answerOf: answersAtSite(NO_ANSWERS, organisationAnswers),
    },
    groupAssessmentId: once?.assessmentId ?? null,
    organisation,
  };
};

/** Some group-wide levels rest on what the sites reach; only the roll-up knows that. */
const groupWideCapped = (
  { groupWide }: ModelIndex,
  groupLevels: SiteLevels,
  organisation: OrganisationLevels,
): SiteLevels =>
  new Map(
    [...groupLevels].map(([id, levels]) => {
      const once = organisation.get(id);
      return [id, once && groupWide.has(id) ? cappedByTheSites(levels, once) : levels];
    }),
  );
