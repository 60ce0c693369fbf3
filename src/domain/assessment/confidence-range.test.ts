import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import { proofKinds } from "@/data/content/proof-kinds";
import type { AnswerValue } from "@/domain/assessment/answer";
import type { AnswersById } from "@/domain/assessment/answer-source";
import {
  atSite,
  confidenceStandings,
  figuresRange,
  inGroup,
  levelRange,
  overSites,
  type ProofsById,
  type ProvenAssessment,
} from "@/domain/assessment/confidence-range";
import { answerProof, proofByAnswer } from "@/domain/evidence/answer-proof";
import { PROOF_CONFIDENCES, type ProofConfidence } from "@/domain/evidence/proof-confidence";
import type { Proof } from "@/domain/evidence/proof-kind";
import type { AssessmentId, SiteId } from "@/domain/shared/ids";
import { addDays } from "@/domain/shared/iso-day";
import { yesUpTo } from "@/test/answers";

const TODAY = "2027-03-01";
const BREMEN = "bremen" as SiteId;
const LYON = "lyon" as SiteId;
const criteria = index.model.capabilities.flatMap((capability) => capability.criteria);

const given = (confidence: ProofConfidence, answeredOn = TODAY): Proof =>
  proofByAnswer(proofKinds, confidence, answeredOn);

const assess = (
  siteId: SiteId | null,
  answers: AnswersById,
  proofsOf: (criterionId: string) => readonly Proof[],
  today = TODAY,
): ProvenAssessment => {
  const proofs: ProofsById = new Map([...answers.keys()].map((id) => [id, answerProof(proofsOf(id), today)]));
  return { assessmentId: `of ${siteId}` as AssessmentId, siteId, startedOn: "2027-01-01", answers, proofs };
};
const ONE_SITE = [{ id: BREMEN, isCritical: true }];

/** VIS-1 needs nothing but GOV-1 below it, which the group has proven. */
const atBremen = (
  level: 1 | 2 | 3,
  proofsOf: (criterionId: string) => readonly Proof[],
  changes: AnswersById = new Map(),
  today = TODAY,
) => {
  const answers = new Map([...yesUpTo({ "VIS-1": level }), ...changes]);
  const group = assess(
    null,
    yesUpTo({ "GOV-1": 4, "GOV-2": 4, "GOV-3": 4 }),
    () => [given("verified", today)],
    today,
  );
  const standings = confidenceStandings(
    index,
    ONE_SITE,
    [assess(BREMEN, answers, proofsOf, today), group],
    today,
  );
  return levelRange(standings, atSite(BREMEN), "VIS-1");
};

describe("level of a capability as a range", () => {
  test.each([
    [1, "stated", 1],
    [2, "stated", 1],
    [2, "documented", 2],
    [3, "documented", 2],
    [3, "verified", 3],
  ] as const)("level %i, with one answer %s, is proven up to %i", (level, confidence, proven) => {
    const first = criteria.find(({ capabilityId }) => capabilityId === "VIS-1")?.id;
    const proofsOf = (id: string) => [given(id === first ? confidence : "stated")];
    expect(atBremen(level, proofsOf)).toEqual({ proven, claimed: level, bestCase: level });
  });

  test("one answer without any proof left takes its own level out of what is proven, and lowers nothing", () => {
    const old = index.criteriaAt("VIS-1", 2)[0]?.id;
    const proofsOf = (id: string) => [given("verified", id === old ? "2026-02-27" : TODAY)];
    expect(atBremen(3, proofsOf)).toEqual({ proven: 1, claimed: 3, bestCase: 3 });
  });

  test("what nobody proved since is claimed a year after the answer, on the day", () => {
    const proofsOf = () => [given("verified", "2027-03-01")];
    expect(atBremen(2, proofsOf, new Map(), "2028-02-29")).toMatchObject({ proven: 2, claimed: 2 });
    expect(atBremen(2, proofsOf, new Map(), "2028-03-01")).toMatchObject({ proven: 0, claimed: 2 });
  });

  test("an unknown widens the range upwards only", () => {
    const id = index.criteriaAt("VIS-1", 2)[0]?.id ?? "";
    const unknown: AnswersById = new Map([[id, { value: "unknown", testDueOn: null }]]);
    expect(atBremen(2, () => [given("verified")], unknown)).toEqual({ proven: 1, claimed: 1, bestCase: 2 });
  });

  test("a compensation counts where compensations count", () => {
    const id = index.criteriaAt("VIS-1", 1)[0]?.id ?? "";
    const answers = new Map(yesUpTo({ "VIS-1": 1 })).set(id, {
      value: "compensated",
      testDueOn: "2028-01-01",
    });
    const group = assess(null, yesUpTo({ "GOV-1": 4 }), () => [given("verified")]);
    const rangeWith = (proof: Proof) => {
      const assessments = [assess(BREMEN, answers, () => [proof]), group];
      const standings = confidenceStandings(index, ONE_SITE, assessments, TODAY);
      expect(levelRange(standings, atSite(BREMEN), "VIS-1").claimed).toBe(0);
      return levelRange(standings, atSite(BREMEN), "VIS-1", "supportedWithCompensation");
    };
    expect(rangeWith(given("stated"))).toEqual({ proven: 1, claimed: 1, bestCase: 1 });
    expect(rangeWith(given("stated", "2025-01-01"))).toEqual({ proven: 0, claimed: 1, bestCase: 1 });
  });

  test("a site that was never assessed inherits what is proven for the group, and no more", () => {
    const group = assess(null, yesUpTo({ "GOV-1": 2 }), () => [given("stated")]);
    const standings = confidenceStandings(index, ONE_SITE, [group], TODAY);
    const range = { proven: 1, claimed: 2, bestCase: 2 };
    expect(levelRange(standings, inGroup, "GOV-1")).toEqual(range);
    expect(levelRange(standings, overSites, "GOV-1")).toEqual(range);
    expect(standings.proven.bySite.size).toBe(0);
  });

  test("an inherited answer counts with the evidence of the group, one given at the site with its own", () => {
    const group = assess(null, yesUpTo({ "GOV-1": 2 }), () => [given("documented")]);
    const own = assess(BREMEN, yesUpTo({ "GOV-1": 1 }), () => [given("stated", "2025-01-01")]);
    const inherits = assess(LYON, new Map(), () => []);
    const sites = [...ONE_SITE, { id: LYON, isCritical: true }];
    const standings = confidenceStandings(index, sites, [own, inherits, group], TODAY);
    expect(levelRange(standings, atSite(LYON), "GOV-1").proven).toBe(2);
    expect(levelRange(standings, atSite(BREMEN), "GOV-1")).toEqual({ proven: 0, claimed: 2, bestCase: 2 });
  });
});

describe("properties", () => {
  const anyValue = fc.oneof(
    { weight: 60, arbitrary: fc.constant<AnswerValue>("yes") },
    { weight: 1, arbitrary: fc.constantFrom<AnswerValue>("compensated", "unknown", "no", "not-applicable") },
  );
  const anyProofs = fc.array(
    fc.tuple(fc.constantFrom(...PROOF_CONFIDENCES), fc.oneof(fc.nat(200), fc.nat(600))),
    { minLength: 0, maxLength: 2 },
  );
  const anySite = fc
    .array(
      fc.tuple(
        anyValue,
        fc.oneof(
          { weight: 40, arbitrary: fc.constant([["verified", 0] as const]) },
          { weight: 1, arbitrary: anyProofs },
        ),
      ),
      {
        minLength: criteria.length,
        maxLength: criteria.length,
      },
    )
    .map((rows) => {
      const values = criteria.map(
        ({ id }, at) => [id, { value: rows[at]?.[0] ?? "no", testDueOn: null }] as const,
      );
      const proofs = new Map(criteria.map(({ id }, at) => [id, rows[at]?.[1] ?? []]));
      const proofsOf = (id: string, days = 0) =>
        (proofs.get(id) ?? []).map(([confidence, age]) => given(confidence, addDays(TODAY, -age - days)));
      return { answers: new Map(values), proofsOf };
    });
  const targets = index.model.capabilities.map(({ id }) => ({ capabilityId: id, target: 3 as const }));
  const ids = targets.map(({ capabilityId }) => capabilityId);

  test("proven <= claimed <= best case at every place, for both figures and for floor, mean and steps", () => {
    fc.assert(
      fc.property(anySite, anySite, fc.boolean(), (bremen, lyon, isCritical) => {
        const sites = [...ONE_SITE, { id: LYON, isCritical }];
        const assessments = [
          assess(BREMEN, bremen.answers, bremen.proofsOf),
          assess(LYON, lyon.answers, lyon.proofsOf),
          assess(null, bremen.answers, lyon.proofsOf),
        ];
        const standings = confidenceStandings(index, sites, assessments, TODAY);
        for (const place of [atSite(BREMEN), atSite(LYON), inGroup, overSites]) {
          for (const id of ids) {
            for (const figure of ["supported", "supportedWithCompensation"] as const) {
              const { proven, claimed, bestCase } = levelRange(standings, place, id, figure);
              expect(proven).toBeLessThanOrEqual(claimed);
              expect(claimed).toBeLessThanOrEqual(bestCase);
            }
          }
          const { proven, claimed, bestCase } = figuresRange(standings, place, targets);
          for (const figure of ["floor", "mean", "stepsReached"] as const) {
            expect(proven[figure]).toBeLessThanOrEqual(claimed[figure]);
            expect(claimed[figure]).toBeLessThanOrEqual(bestCase[figure]);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  test("with everything proven and nothing unknown the range is one level", () => {
    fc.assert(
      fc.property(anySite, ({ answers }) => {
        const known: AnswersById = new Map([...answers].filter(([, { value }]) => value !== "unknown"));
        const assessments = [BREMEN, null].map((id) => assess(id, known, () => [given("verified")]));
        const standings = confidenceStandings(index, ONE_SITE, assessments, TODAY);
        for (const id of ids) {
          const { proven, claimed, bestCase } = levelRange(standings, overSites, id);
          // A level of which nothing applies cannot be verified either.
          if (index.capability(id).criteria.some((each) => known.get(each.id)?.value === "yes"))
            expect([proven, bestCase]).toEqual([claimed, claimed]);
        }
      }),
      { numRuns: 20 },
    );
  });

  test("identical sites roll up to the site", () => {
    fc.assert(
      fc.property(anySite, fc.boolean(), ({ answers, proofsOf }, isCritical) => {
        const sites = [...ONE_SITE, { id: LYON, isCritical }];
        const assessments = [BREMEN, LYON, null].map((id) => assess(id, answers, proofsOf));
        const rolledUp = confidenceStandings(index, sites, assessments, TODAY);
        const alone = confidenceStandings(
          index,
          ONE_SITE,
          assessments.slice(0, 1).concat(assessments.slice(2)),
          TODAY,
        );
        for (const id of ids) {
          const range = levelRange(rolledUp, overSites, id);
          expect(range).toEqual(levelRange(alone, overSites, id));
          if (index.capability(id).domainId !== "CMP")
            expect(range).toEqual(levelRange(rolledUp, atSite(BREMEN), id));
        }
      }),
      { numRuns: 20 },
    );
  });

  test("another proof never lowers what is proven; time never raises it", () => {
    fc.assert(
      fc.property(
        anySite,
        fc.constantFrom(...criteria),
        fc.nat(400),
        ({ answers, proofsOf }, { id }, days) => {
          const provenWith = (each: (criterionId: string) => Proof[]) => {
            const standings = confidenceStandings(
              index,
              ONE_SITE,
              [BREMEN, null].map((place) => assess(place, answers, each)),
              TODAY,
            );
            return ids.map((capabilityId) => levelRange(standings, overSites, capabilityId).proven);
          };
          const before = provenWith((each) => proofsOf(each));
          const more = provenWith((each) => [...proofsOf(each), ...(each === id ? [given("stated")] : [])]);
          const later = provenWith((each) => proofsOf(each, days));
          ids.forEach((_, at) => {
            expect(more[at]).toBeGreaterThanOrEqual(before[at] ?? 0);
            expect(later[at]).toBeLessThanOrEqual(before[at] ?? 0);
          });
        },
      ),
      { numRuns: 20 },
    );
  });
});
