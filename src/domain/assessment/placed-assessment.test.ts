import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maturityModel, maturityModelIndex as index } from "@/data/content/maturity-model";
import { ANSWER_VALUES } from "@/domain/assessment/answer";
import type { AnswersById } from "@/domain/assessment/answer-source";
import { withGroupAnswers, type PlacedAssessment } from "@/domain/assessment/placed-assessment";
import { programmeStanding } from "@/domain/assessment/programme-standing";
import type { AssessmentId, SiteGroupId, SiteId } from "@/domain/shared/ids";

const TODAY = "2026-11-22";
const NORTH = "north" as SiteGroupId;
const A = { id: "a" as SiteId, siteGroupId: NORTH, isCritical: true };
const B = { id: "b" as SiteId, siteGroupId: NORTH, isCritical: false };
const C = { id: "c" as SiteId, siteGroupId: null, isCritical: false };

type Place = { siteId?: SiteId; siteGroupId?: SiteGroupId };

const placed = ({ siteId, siteGroupId }: Place, answers: AnswersById): PlacedAssessment => ({
  assessmentId: `of ${siteId ?? siteGroupId ?? "organisation"}` as AssessmentId,
  siteId: siteId ?? null,
  siteGroupId: siteGroupId ?? null,
  startedOn: "2026-10-01",
  answers,
});

const criteria = maturityModel.capabilities.flatMap((capability) => capability.criteria);
const someAnswers = fc
  .array(fc.tuple(fc.constantFrom(...criteria), fc.constantFrom(...ANSWER_VALUES)), { maxLength: 120 })
  .map(
    (given): AnswersById =>
      new Map(
        given.map(([{ id }, value]) => [
          id,
          { value, testDueOn: value === "compensated" ? "2099-01-01" : null },
        ]),
      ),
  );

const yes: AnswersById = new Map([["VIS-1.1.a", { value: "yes", testDueOn: null }]]);
const no: AnswersById = new Map([["VIS-1.1.a", { value: "no", testDueOn: null }]]);

describe("withGroupAnswers", () => {
  test("a site's own answer goes before its group's, and a site outside the group hears nothing of it", () => {
    const current = withGroupAnswers(
      [placed({ siteGroupId: NORTH }, yes), placed({ siteId: A.id }, no), placed({ siteId: C.id }, no)],
      [A, B, C],
    );
    expect(current.map(({ siteId, assessmentId, answers }) => [siteId, assessmentId, answers])).toEqual([
      ["a", "of a", no],
      ["b", "of north", yes],
      ["c", "of c", no],
    ]);
  });

  test("an assessment of a group without any answer makes no site an assessed one", () => {
    expect(withGroupAnswers([placed({ siteGroupId: NORTH }, new Map())], [A, B])).toEqual([]);
  });

  test("answering for the group is answering the same at each of its sites", () => {
    fc.assert(
      fc.property(someAnswers, someAnswers, someAnswers, (organisation, ofGroup, own) => {
        fc.pre(ofGroup.size > 0);
        const once = placed({}, organisation);
        const inherited = withGroupAnswers(
          [once, placed({ siteGroupId: NORTH }, ofGroup), placed({ siteId: A.id }, own)],
          [A, B, C],
        );
        const repeated = withGroupAnswers(
          [once, placed({ siteId: A.id }, new Map([...ofGroup, ...own])), placed({ siteId: B.id }, ofGroup)],
          [A, B, C],
        );
        const [one, other] = [inherited, repeated].map((assessments) =>
          programmeStanding(index, [A, B, C], assessments, TODAY),
        );
        expect(one?.organisation).toEqual(other?.organisation);
        for (const { id } of [A, B, C])
          expect(one?.bySite.get(id)?.levels).toEqual(other?.bySite.get(id)?.levels);
      }),
      { numRuns: 60 },
    );
  });
});
