import { checkmarkFacts, type KeptAnswer } from "@/domain/assessment/checkmark-facts";
import { checkmarkIndex, type CheckmarkIndex } from "@/domain/assessment/checkmark-index";
import type { RegisteredControl } from "@/domain/countermeasure/registered-control";
import { stewardshipAt } from "@/domain/countermeasure/stewardship";
import { SAFETY_CLASSES } from "@/domain/footprint/site";
import type { AssessmentId, SiteId } from "@/domain/shared/ids";
import { currentAssessments } from "@/data/assessment/current-answers";
import { maturityModel, maturityModelIndex as index } from "@/data/content/maturity-model";
import { controlsOf } from "@/data/countermeasure/controls";
import { stewardshipsOf } from "@/data/countermeasure/stewardships";
import { keptAnswers } from "@/data/countermeasure/kept-answers";
import { sitesOf } from "@/data/footprint/sites";
import { today } from "@/api/today";
import { programmeQuery } from "@/api/trpc";

/** What the list to repair names one by one; its length is told beside. */
const NAMED = 100;

/** Answers of a site's group count where the site has none of its own. */
const withGroup = (own: readonly KeptAnswer[], group: readonly KeptAnswer[]): readonly KeptAnswer[] => {
  const ids = new Set(own.map(({ criterionId }) => criterionId));
  return [...own, ...group.filter(({ criterionId }) => !ids.has(criterionId))];
};

const controlsByPlace = (controls: readonly RegisteredControl[]) => {
  const byPlace = new Map<string, RegisteredControl[]>();
  for (const control of controls)
    for (const { criterionId, siteId } of control.compensates) {
      const key = `${siteId} ${criterionId}`;
      byPlace.set(key, [...(byPlace.get(key) ?? []), control]);
    }
  return (siteId: SiteId | null, criterionId: string) => byPlace.get(`${siteId} ${criterionId}`) ?? [];
};

const figureOf = ({ implemented, hollow, index: figure }: CheckmarkIndex) => ({
  implemented,
  hollow: hollow.length,
  index: figure,
});

/** Of the controls said to be in place, how many would not hold; by domain, with the list to repair. */
export const checkmarks = programmeQuery("assessment:read").query(async ({ ctx: { tx, scope } }) => {
  const now = today();
  const [sites, assessments, controls, stewardships] = await Promise.all([
    sitesOf(tx, scope),
    currentAssessments(tx, scope),
    controlsOf(tx, scope),
    stewardshipsOf(tx, scope),
  ]);
  const stewardship = stewardshipAt(stewardships);
  const ids = assessments.flatMap(({ assessmentId, siteGroupAssessmentId }): AssessmentId[] =>
    siteGroupAssessmentId === undefined ? [assessmentId] : [assessmentId, siteGroupAssessmentId],
  );
  const kept = await keptAnswers(tx, scope, [...new Set(ids)]);
  const controlsOfPlace = controlsByPlace(controls);
  const siteOf = new Map(sites.map((site) => [site.id, site]));
  const facts = assessments.flatMap(({ siteId, assessmentId, siteGroupAssessmentId, answers }) => {
    const site = siteId === null ? undefined : siteOf.get(siteId);
    const ofGroup = siteGroupAssessmentId === undefined ? [] : (kept.get(siteGroupAssessmentId) ?? []);
    const place = {
      siteId,
      safetyRank: site ? SAFETY_CLASSES.indexOf(site.safetyClass) : 0,
      answerOf: (criterionId: string) => answers.get(criterionId),
      controlsOf: (criterionId: string) => controlsOfPlace(siteId, criterionId),
      stewardshipOf: (capabilityId: string) => stewardship(siteId, capabilityId),
      answers: withGroup(kept.get(assessmentId) ?? [], ofGroup),
    };
    return checkmarkFacts(index, place, now);
  });
  const { overall, byDomain } = checkmarkIndex(facts, now);
  const assessmentOf = new Map(assessments.map((each) => [each.siteId, each.assessmentId]));
  return {
    overall: figureOf(overall),
    domains: maturityModel.domains.flatMap(({ id, name }) => {
      const found = byDomain.get(id);
      return found ? { id, name, ...figureOf(found) } : [];
    }),
    repair: overall.hollow.slice(0, NAMED).map(({ facts: { criterionId, siteId, isSafety }, failed }) => ({
      criterionId,
      text: index.criterion(criterionId)?.text ?? criterionId,
      capabilityId: index.criterion(criterionId)?.capabilityId ?? "",
      siteName: siteId === null ? null : (siteOf.get(siteId)?.name ?? null),
      siteId,
      assessmentId: assessmentOf.get(siteId) ?? null,
      isSafety,
      failed,
    })),
  };
});
