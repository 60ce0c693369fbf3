import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import { ANSWER_VALUES, type AnswerValue } from "@/domain/assessment/answer";
import type { AnswersById } from "@/domain/assessment/answer-source";
import {
  programmeStanding,
  programmeStandingAfter,
  type CurrentAssessment,
  type ProgrammeStanding,
} from "@/domain/assessment/programme-standing";
import type { AssessmentId, SiteId } from "@/domain/shared/ids";

const TODAY = "2026-11-18";
const criteria = index.model.capabilities.flatMap((capability) => capability.criteria);
const sites = ["A", "B", "C"].map((name, at) => ({ id: name as SiteId, isCritical: at === 0 }));

const anyValue = fc.oneof(
  { weight: 25, arbitrary: fc.constant<AnswerValue>("yes") },
  { weight: 1, arbitrary: fc.constantFrom<AnswerValue>(...ANSWER_VALUES) },
);
const anyAnswers = fc
  .array(anyValue, { minLength: criteria.length, maxLength: criteria.length })
  .map(
    (values): AnswersById =>
      new Map(criteria.map(({ id }, at) => [id, { value: values[at] ?? "no", testDueOn: null }])),
  );

const assessmentOf = (siteId: SiteId | null, answers: AnswersById): CurrentAssessment => ({
  assessmentId: `of ${siteId}` as AssessmentId,
  siteId,
  startedOn: TODAY,
  answers,
});

/** Without the functions in it, which are never equal. */
const comparable = ({ bySite, group, ...rest }: ProgrammeStanding) => ({
  ...rest,
  group: group.levels,
  bySite: [...bySite].map(([siteId, { answerOf: _, ...standing }]) => [siteId, standing]),
});

describe("programmeStandingAfter", () => {
  test("one answer changed, at a site or for the organisation, gives what everything anew gives", () => {
    // Site C is not assessed, so it stands where the group stands.
    const places = [null, "A" as SiteId, "B" as SiteId];
    fc.assert(
      fc.property(
        fc.tuple(anyAnswers, anyAnswers, anyAnswers),
        fc.constantFrom(...places),
        fc.constantFrom(...criteria),
        fc.constantFrom(...ANSWER_VALUES),
        (answers, siteId, { id, capabilityId }, value) => {
          const before = places.map((place, at) => assessmentOf(place, answers[at] ?? new Map()));
          const after = before.map((assessment) =>
            assessment.siteId === siteId
              ? { ...assessment, answers: new Map(assessment.answers).set(id, { value, testDueOn: null }) }
              : assessment,
          );
          const standing = programmeStanding(index, sites, before, TODAY);
          const incremental = programmeStandingAfter(
            index,
            sites,
            standing,
            after,
            { siteId, capabilityId },
            TODAY,
          );
          const full = programmeStanding(index, sites, after, TODAY);
          expect(comparable(incremental)).toEqual(comparable(full));
          const changed = criteria.find((criterion) => criterion.id === id);
          const site = sites[0]?.id ?? null;
          if (changed && site)
            expect(incremental.bySite.get(site)?.answerOf(changed)).toEqual(
              full.bySite.get(site)?.answerOf(changed),
            );
        },
      ),
      { numRuns: 60 },
    );
  });

  test("keeps the sites that were not touched", () => {
    const none: AnswersById = new Map();
    const assessments = [assessmentOf(null, none), ...sites.map(({ id }) => assessmentOf(id, none))];
    const before = programmeStanding(index, sites, assessments, TODAY);
    const changed = { siteId: "A" as SiteId, capabilityId: "SEG-2" };
    const after = programmeStandingAfter(index, sites, before, assessments, changed, TODAY);
    expect(after.bySite.get("B" as SiteId)).toBe(before.bySite.get("B" as SiteId));
  });
});
