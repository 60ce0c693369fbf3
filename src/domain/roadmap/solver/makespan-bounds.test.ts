import { expect, test } from "vitest";
import { planInstance, planPackage } from "@/test/planning-instances";
import { densify } from "./dense-problem";
import { makespanBound } from "./makespan-bounds";
import { problemOf } from "./problem";

test("a cut-over takes its hours in one period, however long the work before it", () => {
  const sites = [{ id: "a", outageHours: 2, maxConcurrent: null }];
  const packages = ["x", "y"].map((id) => planPackage(id, { site: "a", cutoverOutageHours: 2, duration: 3 }));
  const instance = { ...planInstance({ horizon: 12, sites, packages }), objective: "makespan" as const };
  // Side by side, one cut-over in the third period and one in the fourth.
  expect(makespanBound(densify(problemOf(instance)))).toBeLessThanOrEqual(4);
});
