import { maturityModelIndex } from "@/data/content/maturity-model";
import { pick, spread } from "@/data/seed/spread";
import { ANSWER_VALUES, type AnswerValue } from "@/domain/assessment/answer";
import { C2M2_ANSWERS, type C2m2Answer, type C2m2Answers } from "@/domain/assessment/models/c2m2";
import type { C2m2Model } from "@/domain/assessment/models/c2m2-model";
import type { CurrentAssessment } from "@/domain/assessment/programme-standing";
import type { ScoredAnswer } from "@/domain/assessment/standing";
import type { AssessmentId, SiteId } from "@/domain/shared/ids";

export type SampleSite = { readonly id: SiteId; readonly isCritical: boolean };

export const sampleSites = (count: number): SampleSite[] =>
  Array.from({ length: count }, (_, at) => ({ id: `site ${at}` as SiteId, isCritical: at % 5 === 0 }));

const criteria = maturityModelIndex.model.capabilities.flatMap((capability) => capability.criteria);

const QUARTERS_TO_GET_BETTER = 12;

/** Most answers are yes, more of them each quarter, so that levels differ and rise and every rule has work. */
const answerIn = (key: string, quarter: number): ScoredAnswer => {
  const isStillOpen = spread(key, 100) >= 70 + (25 * quarter) / QUARTERS_TO_GET_BETTER;
  const value: AnswerValue = isStillOpen ? pick(`${key} open`, ANSWER_VALUES) : "yes";
  return { value, testDueOn: value === "compensated" ? "2027-06-30" : null };
};

/** Every criterion answered at every site, and once for the organisation. */
export const assessmentsIn = (sites: readonly SampleSite[], quarter: number): CurrentAssessment[] =>
  [null, ...sites.map(({ id }) => id)].map((siteId) => ({
    assessmentId: `of ${siteId}` as AssessmentId,
    siteId,
    startedOn: "2027-01-01",
    answers: new Map(criteria.map(({ id }) => [id, answerIn(`${siteId} ${id}`, quarter)])),
  }));

export const c2m2AnswersAt = ({ domains }: C2m2Model, site: number): C2m2Answers =>
  new Map(
    domains
      .flatMap(({ practices }) => practices)
      .map(({ id }): [string, C2m2Answer] => {
        const key = `${site} ${id}`;
        return [id, spread(key, 100) < 90 ? "LI" : pick(`${key} open`, C2M2_ANSWERS)];
      }),
  );

export const criteriaCount = criteria.length;
