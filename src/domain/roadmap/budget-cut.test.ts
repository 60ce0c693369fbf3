import * as fc from "fast-check";
import { expect, test } from "vitest";
import { bestByTrying } from "@/test/best-by-trying";
import { anyInstance, planInstance, planPackage } from "@/test/planning-instances";
import { budgetCut, protectedPart, withSafetyInTime } from "./budget-cut";
import { listSchedule } from "./solver/list-schedule";

const design = planPackage("design", { cost: 10 });
const guard = planPackage("guard", { safety: true, prerequisites: ["design"], cost: 20, riskReduction: 0 });
const audit = planPackage("audit", { deadline: 4, cost: 10, riskReduction: 7 });
const other = planPackage("other", { cost: 40, riskReduction: 9 });
const whole = planInstance({
  budgets: [
    { from: 0, to: 2, amount: 100 },
    { from: 3, to: 5, amount: 50 },
  ],
  packages: [other, guard, design, audit],
});
const everywhere = { design: 0, guard: 1, audit: 1, other: 2 };

test("every budget goes down; duties and what they need must keep a place, and nothing else must", () => {
  const { instance, protectedIds, spared } = budgetCut(whole, everywhere, 0.2);
  expect(instance.budgets.map(({ amount }) => amount)).toEqual([80, 40]);
  expect([...protectedIds].sort()).toEqual(["audit", "design", "guard"]);
  expect(instance.packages.map(({ mandatory }) => mandatory)).toEqual([false, true, true, true]);
  expect(spared).toBe(0);
});

test("a duty without a place in the plan in force is nothing that a cut could take", () => {
  expect([...budgetCut(whole, { design: 0, guard: 1 }, 0.2).protectedIds].sort()).toEqual([
    "design",
    "guard",
  ]);
});

test("what pinned packages spend stays, and is said", () => {
  const begun = { ...other, pinnedStart: 0, cost: 90 };
  const { instance, spared } = budgetCut({ ...whole, packages: [begun, design] }, {}, 0.3);
  expect(instance.budgets.map(({ amount }) => amount)).toEqual([90, 35]);
  expect(spared).toBe(20);
});

test("the protected part has its needs and pins with it, and points for safety alone", () => {
  const pinned = { ...other, pinnedStart: 0 };
  const cut = budgetCut({ ...whole, packages: [pinned, guard, design, audit] }, everywhere, 0.2);
  expect(protectedPart(cut).packages.map(({ id, riskReduction }) => [id, riskReduction])).toEqual([
    ["other", 0],
    ["guard", 1],
    ["design", 0],
    ["audit", 0],
  ]);
});

test("safety may stay where it is; where it cannot, it comes as soon as it can", () => {
  const cut = budgetCut(whole, everywhere, 0.2);
  const deadlineAfter = (soonest: number) =>
    withSafetyInTime(cut, everywhere, { ...everywhere, guard: soonest }).instance.packages[1]?.deadline;
  expect([deadlineAfter(0), deadlineAfter(1), deadlineAfter(3)]).toEqual([1, 1, 3]);
});

test("a deeper cut never takes out more risk, and where it has a plan a smaller one has", () => {
  fc.assert(
    fc.property(anyInstance, fc.constantFrom(0.1, 0.2, 0.3), (any, share) => {
      const instance = { ...any, packages: any.packages.slice(0, 4) };
      const { starts } = listSchedule(instance);
      const [none, little, much] = [0, share, 3 * share].map((each) =>
        bestByTrying(budgetCut(instance, starts, each).instance),
      );
      for (const [less, more] of [
        [none, little],
        [little, much],
      ])
        if (more !== null && more !== undefined) expect(less).toBeGreaterThanOrEqual(more - 1e-9);
    }),
    { numRuns: 25 },
  );
}, 60_000);
