import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STANDINGS } from "@/domain/assessment/standing";
import {
  CHECKMARK_TESTS,
  checkmarkIndex,
  failedTests,
  type CheckmarkFacts,
} from "@/domain/assessment/checkmark-index";
import type { SiteId } from "@/domain/shared/ids";
import { addDays } from "@/domain/shared/iso-day";

const TODAY = "2028-03-01";
const kept: CheckmarkFacts = {
  criterionId: "SEG-2.1.a",
  domainId: "SEG",
  siteId: "bremen" as SiteId,
  standing: "yes",
  isSafety: false,
  safetyRank: 0,
  owner: "Maria Huber",
  ownerLeavesOn: null,
  hasProcedure: true,
  proofFadesOn: "2029-01-01",
  testDueOn: "2029-01-01",
  runBudget: 12_000,
  hasExceptionPath: true,
  reviewDueOn: "2029-01-01",
};
const hollow = (changes: Partial<CheckmarkFacts>): CheckmarkFacts => ({
  ...kept,
  owner: null,
  hasProcedure: false,
  ...changes,
});

describe("failedTests", () => {
  test.each([
    [{}, []],
    [{ runBudget: 0 }, []],
    [{ owner: null }, ["owner"]],
    [{ ownerLeavesOn: "2028-03-02" }, []],
    [{ ownerLeavesOn: TODAY }, ["owner"]],
    [{ hasProcedure: false }, ["procedure"]],
    [{ proofFadesOn: null }, ["proof"]],
    [{ proofFadesOn: "2028-03-02" }, []],
    [{ proofFadesOn: TODAY }, ["proof"]],
    [{ testDueOn: "2028-03-02" }, []],
    [{ testDueOn: TODAY }, ["test"]],
    [{ testDueOn: null }, ["test"]],
    [{ runBudget: null }, ["run-budget"]],
    [{ hasExceptionPath: false }, ["review"]],
    [{ reviewDueOn: null }, ["review"]],
    [{ reviewDueOn: "2028-02-29" }, ["review"]],
    [{ hasExceptionPath: false, reviewDueOn: null }, ["review"]],
  ])("%j fails %j", (changes, failed) => {
    expect(failedTests({ ...kept, ...changes }, TODAY)).toEqual(failed);
  });
});

describe("checkmarkIndex", () => {
  test("7 of 20 implemented controls fail two tests or more: 35", () => {
    const controls = [
      ...Array.from({ length: 7 }, () => hollow({})),
      ...Array.from({ length: 8 }, () => kept),
      ...Array.from({ length: 5 }, () => ({ ...kept, owner: null })),
      hollow({ standing: "no" }),
      hollow({ standing: "lapsed" }),
      hollow({ standing: "partly" }),
    ];
    const { byDomain, overall } = checkmarkIndex(controls, TODAY);
    expect(overall).toMatchObject({ implemented: 20, index: 35 });
    expect(overall.hollow).toHaveLength(7);
    expect(byDomain.get("SEG")).toEqual(overall);
    expect(byDomain.size).toBe(1);
  });

  test("nothing implemented has no index", () => {
    expect(checkmarkIndex([hollow({ standing: "no" })], TODAY)).toEqual({
      byDomain: new Map(),
      overall: { implemented: 0, hollow: [], index: null },
    });
  });

  test("to repair first: safety, then the most failed tests", () => {
    const controls = [
      hollow({ criterionId: "d", testDueOn: null }),
      hollow({ criterionId: "b", safetyRank: 3 }),
      hollow({ criterionId: "f" }),
      hollow({ criterionId: "e" }),
      hollow({ criterionId: "a", isSafety: true, safetyRank: 1 }),
      hollow({ criterionId: "c", safetyRank: 1, testDueOn: null }),
      hollow({ criterionId: "compensated", standing: "compensated", safetyRank: 3, runBudget: null }),
    ];
    expect(checkmarkIndex(controls, TODAY).overall.hollow.map(({ facts }) => facts.criterionId)).toEqual([
      "a",
      "compensated",
      "b",
      "c",
      "d",
      "e",
      "f",
    ]);
  });

  test("the index is between 0 and 100, counts every domain's controls once and never falls by mere waiting", () => {
    const anyDay = fc.option(fc.nat(600).map((days) => addDays("2027-06-01", days)));
    const anyFacts = fc.record<CheckmarkFacts>({
      criterionId: fc.string(),
      domainId: fc.constantFrom("VIS", "SEG", "GOV"),
      siteId: fc.constant(kept.siteId),
      standing: fc.constantFrom(...STANDINGS),
      isSafety: fc.boolean(),
      safetyRank: fc.nat(3),
      owner: fc.option(fc.constant("Maria Huber")),
      ownerLeavesOn: anyDay,
      hasProcedure: fc.boolean(),
      proofFadesOn: anyDay,
      testDueOn: anyDay,
      runBudget: fc.option(fc.nat()),
      hasExceptionPath: fc.boolean(),
      reviewDueOn: anyDay,
    });
    fc.assert(
      fc.property(fc.array(anyFacts, { maxLength: 20 }), fc.nat(400), (controls, days) => {
        const { byDomain, overall } = checkmarkIndex(controls, TODAY);
        expect(overall.index ?? 0).toBeGreaterThanOrEqual(0);
        expect(overall.index ?? 0).toBeLessThanOrEqual(100);
        const domains = [...byDomain.values()];
        expect(domains.reduce((sum, each) => sum + each.implemented, 0)).toBe(overall.implemented);
        expect(domains.reduce((sum, each) => sum + each.hollow.length, 0)).toBe(overall.hollow.length);
        expect(
          overall.hollow.every(({ failed }) => failed.length >= 2 && failed.length <= CHECKMARK_TESTS.length),
        ).toBe(true);
        const later = checkmarkIndex(controls, addDays(TODAY, days)).overall;
        expect(later.index ?? 0).toBeGreaterThanOrEqual(overall.index ?? 0);
      }),
    );
  });
});
