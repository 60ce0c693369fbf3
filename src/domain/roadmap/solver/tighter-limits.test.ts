import * as fc from "fast-check";
import { expect, test } from "vitest";
import { planInstance, planPackage } from "@/test/planning-instances";
import { densify } from "./dense-problem";
import { lagrangianBounds } from "./lagrangian-bound";
import { problemOf } from "./problem";
import { foldedShare, withTighterLimits } from "./tighter-limits";

test.each([
  [0.6, 1, 1],
  [0.5, 1, 0.5],
  [0.4, 1, 0],
  [0.4, 2, 0.5],
  [0.3, 2, 0],
  [2 / 3, 2, 2 / 3],
  [0.7, 2, 1],
  [1.2, 1, 0],
])("%d of a limit counts as %d folds: %d", (share, fold, expected) => {
  expect(foldedShare(share, fold)).toBeCloseTo(expected, 9);
});

test("shares that fit together keep fitting together", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 24 }), { maxLength: 8 }),
      fc.integer({ min: 1, max: 4 }),
      (parts, fold) => {
        const fitting: number[] = [];
        for (const part of parts)
          if (fitting.reduce((sum, each) => sum + each, part) <= 24) fitting.push(part);
        const folded = fitting.reduce((sum, part) => sum + foldedShare(part / 24, fold), 0);
        expect(folded).toBeLessThanOrEqual(1 + 1e-9);
      },
    ),
  );
});

test("of cut-overs that need more than half of the hours, a month takes one, and the bound knows it", () => {
  const sites = [{ id: "a", outageHours: 10, maxConcurrent: null }];
  const packages = ["x", "y", "z"].map((id) =>
    planPackage(id, { site: "a", cutoverOutageHours: 6, riskReduction: 10 }),
  );
  const dense = densify(problemOf(planInstance({ horizon: 4, sites, packages })));
  const boundOf = (limits: typeof dense) => {
    let steps = 0;
    for (const bound of lagrangianBounds(limits, () => 60)) if (++steps === 400) return bound;
    return Infinity;
  };
  // 30 + 20 + 10 points, one cut-over a month.
  expect(boundOf(withTighterLimits(dense))).toBeCloseTo(60, 1);
  expect(boundOf(dense)).toBeGreaterThan(65);
});
