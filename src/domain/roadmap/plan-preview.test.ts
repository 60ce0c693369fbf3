import { describe, expect, test } from "vitest";
import type { WorkPackageId } from "@/domain/shared/ids";
import type { Month } from "@/domain/shared/month";
import type { PlanMonths } from "./plan-difference";
import { packageChanges, planFigures } from "./plan-preview";

const month = (text: string) => text as Month;
const END = month("2027-01");
const packageOf = (id: string, riskReduction: number) => ({
  id: id as WorkPackageId,
  durationPeriods: 2,
  riskReduction,
  cost: 100,
});
const packages = [packageOf("a", 10), packageOf("b", 5), packageOf("c", 1)];

describe("what a new plan does to a package", () => {
  test.each([
    ["earlier", "2026-06", "2026-04", 50, 70],
    ["later", "2026-04", "2026-06", 70, 50],
    ["stays", "2026-04", "2026-04", 70, 70],
    ["placed", null, "2026-11", 0, 0],
    ["left-out", "2026-10", null, 10, 0],
    ["stays-out", null, null, 0, 0],
  ])("%s", (kind, before, after, riskPointsBefore, riskPointsAfter) => {
    const plan = (start: string | null): PlanMonths => (start === null ? {} : { a: month(start) });
    expect(packageChanges(packages.slice(0, 1), END, plan(before), plan(after))).toEqual([
      { package: packages[0], kind, before, after, riskPointsBefore, riskPointsAfter },
    ]);
  });
});

test("the figures of a plan count what has a place", () => {
  expect(planFigures(packages, END, { a: month("2026-04"), b: month("2026-06") })).toEqual({
    placed: 2,
    riskPoints: 70 + 25,
    cost: 200,
    lastMonth: "2026-07",
  });
  expect(planFigures(packages, END, {})).toEqual({ placed: 0, riskPoints: 0, cost: 0, lastMonth: null });
});
