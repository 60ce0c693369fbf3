import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { frameworkIndex } from "@/data/content/frameworks";
import { CPG_ANSWERS, cpgScore } from "@/domain/assessment/models/cpg";
import { invariant } from "@/domain/shared/invariant";

const goals = frameworkIndex("cisa-cpg-1.0.1");
invariant(goals, "CPG 1.0.1 is shipped");
const goalIds = goals.answered.map(({ id }) => id);
const anyAnswers = fc
  .dictionary(fc.constantFrom(...goalIds), fc.constantFrom(...CPG_ANSWERS))
  .map((answers) => new Map(Object.entries(answers)));

describe("cpgScore", () => {
  test("counts a goal without a published impact in the plain count alone", () => {
    const { byImpact, plain, withoutImpact } = cpgScore(goals, new Map([["5.A", "yes"]]));
    expect(plain).toEqual({ yes: 1, all: 38, percent: 100 / 38 });
    expect(withoutImpact).toEqual(["5.A"]);
    expect([byImpact.HIGH.all, byImpact.MODERATE.all, byImpact.LOW.all]).toEqual([26, 10, 1]);
    expect(byImpact.HIGH.yes).toBe(0);
  });

  test("only yes raises a figure; what is not answered raises none", () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...goalIds), (answers, id) => {
        const without = new Map(answers);
        without.delete(id);
        const { plain, meanPercent } = cpgScore(goals, answers);
        expect(cpgScore(goals, without).plain.yes).toBeLessThanOrEqual(plain.yes);
        expect(cpgScore(goals, new Map(answers).set(id, "scoped")).meanPercent).toBeLessThanOrEqual(
          meanPercent,
        );
        expect(cpgScore(goals, new Map(answers).set(id, "yes")).meanPercent).toBeGreaterThanOrEqual(
          meanPercent,
        );
      }),
    );
  });
});
