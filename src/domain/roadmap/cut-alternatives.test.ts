import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestPlanByTrying } from "@/test/best-by-trying";
import { anyInstance, planInstance, planPackage } from "@/test/planning-instances";
import { budgetCut } from "./budget-cut";
import { CUT_AIMS, cutAlternative, withPlaceMarks, withoutPlaceMarks } from "./cut-alternatives";
import type { CutAim } from "./cut-alternatives";
import type { Instance, Starts } from "./solver/instance";
import { listSchedule } from "./solver/list-schedule";
import { violationsOf } from "./solver/violations";

const best = (aim: CutAim, instance: Instance, current: Starts, share: number): Starts | null => {
  const cut = budgetCut(instance, current, share);
  const plan = bestPlanByTrying(cutAlternative(aim, cut, current));
  return plan && withoutPlaceMarks(instance, plan);
};

/** Half the money: one large package, or two small ones, or a small one now. */
const large = planPackage("large", { cost: 60, riskReduction: 50 });
const small = planPackage("small", { cost: 30, riskReduction: 2 });
const late = planPackage("late", { cost: 30, riskReduction: 1 });
const whole = planInstance({
  horizon: 4,
  budgets: [
    { from: 0, to: 1, amount: 120 },
    { from: 2, to: 3, amount: 60 },
  ],
  packages: [large, small, late],
});
const current = { large: 0, small: 0, late: 1 };

describe("half the money", () => {
  test.each<[CutAim, Starts]>([
    ["risk", { large: 0, small: 2 }],
    ["kept", { large: 0, small: 2 }],
    ["unmoved", { large: 0 }],
  ])("%s", (aim, starts) => expect(best(aim, whole, current, 0.5)).toEqual(starts));
});

test("two places count more than all the points of one", () => {
  const twoOrOne = { ...whole, budgets: [{ from: 0, to: 3, amount: 120 }] };
  expect(Object.keys(best("risk", twoOrOne, current, 0.5) ?? {})).toEqual(["large"]);
  expect(Object.keys(best("kept", twoOrOne, current, 0.5) ?? {})).toEqual(["small", "late"]);
});

test("each keeps to the lowered budgets, drops nothing protected, and is best by its own measure", () => {
  fc.assert(
    fc.property(anyInstance, fc.constantFrom(0.1, 0.3, 0.6), (any, share) => {
      const instance: Instance = { ...any, objective: "riskReduction", packages: any.packages.slice(0, 4) };
      const before = listSchedule(instance).starts;
      const cut = budgetCut(instance, before, share);
      const plans = CUT_AIMS.map((aim) => best(aim, instance, before, share));
      const lost = (starts: Starts) => Object.keys(before).filter((id) => !(id in starts)).length;
      for (const starts of plans) {
        if (starts === null) continue;
        expect(violationsOf(cut.instance, starts)).toEqual([]);
        for (const id of cut.protectedIds) expect(starts).toHaveProperty(id);
      }
      const [risk, kept, unmoved] = plans;
      for (const other of [risk, unmoved])
        if (kept && other) expect(lost(kept)).toBeLessThanOrEqual(lost(other));
      for (const id of Object.keys(unmoved ?? {}))
        if (!cut.protectedIds.has(id)) expect(unmoved?.[id]).toBe(before[id]);
      expect(new Set(plans.map((plan) => plan === null)).size).toBe(1);
    }),
    { numRuns: 30 },
  );
}, 60_000);

test("a plan is the same with its marks taken off again", () => {
  expect(withoutPlaceMarks(whole, withPlaceMarks(whole, current))).toEqual(current);
});
