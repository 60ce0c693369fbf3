import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import type { AnswerValue } from "@/domain/assessment/answer";
import type { AnswersById } from "@/domain/assessment/answer-source";
import { rungwayScore } from "@/domain/assessment/models/rungway";
import { organisationLevels } from "@/domain/assessment/organisation-levels";
import { siteLevels } from "@/domain/assessment/site-levels";
import { yesUpTo } from "@/test/answers";

const TODAY = "2026-11-18";
const criteria = index.model.capabilities.flatMap((capability) => capability.criteria);

/** From the answer that helps least to the one that helps most; unknown is no more than no. */
const RISING = ["unknown", "no", "partly", "yes"] as const satisfies readonly AnswerValue[];

const anyAnswers = fc
  .array(
    fc.oneof(
      { weight: 20, arbitrary: fc.constant<AnswerValue>("yes") },
      { weight: 1, arbitrary: fc.constantFrom<AnswerValue>("compensated", "unknown", "no", "partly") },
    ),
    { minLength: criteria.length, maxLength: criteria.length },
  )
  .map(
    (values): AnswersById =>
      new Map(criteria.map(({ id }, at) => [id, { value: values[at] ?? "no", testDueOn: null }])),
  );

const FIGURES = ["native", "withCompensation", "supported", "supportedWithCompensation"] as const;

describe("rungwayScore", () => {
  test("caps what only the whole organisation can support", () => {
    const answers = yesUpTo({ "CMP-1": 3, "GOV-1": 2 });
    const { capabilities, domains } = rungwayScore(index, answers, TODAY);
    const levels = capabilities.get("CMP-1");
    expect(levels?.native).toBe(3);
    expect(levels?.supported).toBeLessThan(3);
    expect(levels?.missing.map(({ prerequisite }) => prerequisite.requiresCapabilityId)).toContain("VIS-1");
    expect(domains.get("CMP")).toMatchObject({ floor: 0, attainment: null });
  });

  test("levels and domain figures rise with every answer that rises", () => {
    fc.assert(
      fc.property(
        anyAnswers,
        fc.constantFrom(...criteria),
        fc.integer({ min: 1, max: RISING.length - 1 }),
        (answers, { id }, step) => {
          const given = (value: AnswerValue = "no") =>
            rungwayScore(index, new Map(answers).set(id, { value, testDueOn: null }), TODAY);
          const lower = given(RISING[step - 1]);
          const higher = given(RISING[step]);
          for (const [capabilityId, levels] of lower.capabilities)
            for (const figure of FIGURES)
              expect(higher.capabilities.get(capabilityId)?.[figure]).toBeGreaterThanOrEqual(levels[figure]);
          for (const [domainId, { floor, mean }] of lower.domains) {
            expect(higher.domains.get(domainId)?.floor).toBeGreaterThanOrEqual(floor);
            expect(higher.domains.get(domainId)?.mean).toBeGreaterThanOrEqual(mean);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test("no answer at all never gives more than unknown", () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...criteria), (answers, { id }) => {
        const without = new Map(answers);
        without.delete(id);
        const unknown = rungwayScore(
          index,
          new Map(answers).set(id, { value: "unknown", testDueOn: null }),
          TODAY,
        );
        for (const [capabilityId, levels] of rungwayScore(index, without, TODAY).capabilities)
          for (const figure of FIGURES)
            expect(levels[figure]).toBe(unknown.capabilities.get(capabilityId)?.[figure]);
      }),
      { numRuns: 30 },
    );
  });

  test("the order of the answers changes nothing", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const reversed = new Map([...answers].toReversed());
        expect(rungwayScore(index, reversed, TODAY)).toEqual(rungwayScore(index, answers, TODAY));
      }),
      { numRuns: 20 },
    );
  });

  test("any number of identical sites roll up to the site", () => {
    fc.assert(
      fc.property(
        anyAnswers,
        fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }),
        (answers, areCritical) => {
          const levels = siteLevels(index, answers, answers, TODAY);
          const sites = areCritical.map((isCritical) => ({ isCritical, levels }));
          const one = rungwayScore(index, answers, TODAY).capabilities;
          for (const [id, organisation] of organisationLevels(index, sites)) {
            expect(organisation.supported).toBe(one.get(id)?.supported);
            expect(organisation.supportedWithCompensation).toBe(one.get(id)?.supportedWithCompensation);
            if (!index.groupWide.has(id)) expect(organisation.supported).toBe(levels.get(id)?.supported);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
