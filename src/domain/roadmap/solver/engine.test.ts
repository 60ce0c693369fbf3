import { existsSync } from "node:fs";
import { resolve } from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyInstance, planInstance, planPackage } from "@/test/planning-instances";
import { bestByTrying } from "@/test/best-by-trying";
import { densify } from "./dense-problem";
import { dualBound } from "./dual-bound";
import { firstPlan } from "./first-plan";
import type { Instance, Starts } from "./instance";
import { lagrangianBounds } from "./lagrangian-bound";
import { searchMakespan } from "./makespan-search";
import { objectiveOf } from "./objective";
import { problemOf } from "./problem";
import { searchPlans, serialPlannerOf } from "./search-plans";
import { simpleBound } from "./simple-bound";
import { allStarts, timeIndexedModel } from "./time-indexed-model";
import { withTighterLimits } from "./tighter-limits";
import { violationsOf } from "./violations";
import { isComplete } from "./worth";

const REFEREE = resolve(import.meta.dirname, "../../../../../shared/planner-bench/verify.mjs");

/** The best plan after so many steps. */
const searched = (instance: Instance, steps: number, seed = 1): { starts: Starts; isComplete: boolean } => {
  const dense = densify(problemOf(instance));
  const planner = serialPlannerOf(dense);
  const first = firstPlan(dense, planner);
  const plans = searchPlans(dense, first, seed);
  let best = first;
  for (let step = 0; step < steps; step++) best = plans.next().value;
  const starts = instance.packages.flatMap(({ id }, index) => {
    const start = best[index] ?? -1;
    return start < 0 ? [] : [[id, start] as const];
  });
  return { starts: Object.fromEntries(starts), isComplete: isComplete(dense, best) };
};

test("no plan of the search breaks a limit, and none is better than the best there is", () => {
  fc.assert(
    fc.property(anyInstance, (instance) => {
      const { starts, isComplete: hasAll } = searched(instance, 6);
      const kinds = violationsOf(instance, starts).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind !== "not-scheduled")).toEqual([]);
      expect(kinds.length === 0).toBe(hasAll);
      const best = bestByTrying(instance);
      if (best === null) expect(hasAll).toBe(false);
      else if (hasAll && instance.objective === "makespan")
        expect(objectiveOf(instance, starts)).toBeGreaterThanOrEqual(best);
      else if (hasAll) expect(objectiveOf(instance, starts)).toBeLessThanOrEqual(best + 1e-9);
    }),
    { numRuns: 20 },
  );
}, 60_000);

test("bounds hold for every plan", () => {
  fc.assert(
    fc.property(anyInstance, fc.array(fc.double({ min: -3, max: 9, noNaN: true })), (instance, figures) => {
      const best = bestByTrying(instance);
      if (best === null) return;
      const dense = densify(problemOf(instance));
      if (dense.isMakespan) {
        expect(simpleBound(dense)).toBeLessThanOrEqual(best);
        return;
      }
      expect(simpleBound(dense)).toBeGreaterThanOrEqual(best);
      for (const limits of [dense, withTighterLimits(dense)]) {
        let steps = 0;
        for (const bound of lagrangianBounds(limits, () => best)) {
          expect(bound).toBeGreaterThanOrEqual(best);
          if (++steps === 60) break;
        }
      }
      const points = (task: number, start: number) => dense.value[task * dense.horizon + start] ?? 0;
      const model = timeIndexedModel(dense, allStarts(dense), points);
      const anyDuals = model.rowLower.map((_, row) => figures[row % Math.max(1, figures.length)] ?? 0);
      expect(dualBound(model, anyDuals)).toBeGreaterThanOrEqual(best);
    }),
    { numRuns: 25 },
  );
}, 60_000);

test("the same seed and steps give the same plan", () => {
  fc.assert(
    fc.property(anyInstance, fc.integer({ min: 1, max: 1000 }), (instance, seed) => {
      expect(searched(instance, 5, seed)).toEqual(searched(instance, 5, seed));
    }),
    { numRuns: 10 },
  );
}, 60_000);

test("the referee accepts what the search finds", async ({ skip }) => {
  skip(!existsSync(REFEREE), "the benchmark folder is not beside this checkout");
  const { verify } = (await import(REFEREE)) as {
    verify: (instance: unknown, plan: { starts: Starts }) => { feasible: boolean; objective?: number };
  };
  fc.assert(
    fc.property(anyInstance, (instance) => {
      // The referee knows no pins.
      const { starts, isComplete: hasAll } = searched(instance, 5);
      const verdict = verify(instance, { starts });
      expect(verdict.feasible).toBe(hasAll);
      if (hasAll) expect(verdict.objective).toBeCloseTo(objectiveOf(instance, starts), 6);
    }),
    { numRuns: 40 },
  );
}, 60_000);

test("finds the rich package behind a poor one, and gives way to duties", () => {
  const network = [{ id: "net", capacity: 1 }];
  const needs = { roles: { net: 1 } };
  const packages = [
    planPackage("own", { ...needs, riskReduction: 5, duration: 2 }),
    planPackage("key", { ...needs, riskReduction: 0 }),
    planPackage("behind", { ...needs, riskReduction: 40, prerequisites: ["key"] }),
    planPackage("law", { ...needs, riskReduction: 0, mandatory: true, deadline: 0 }),
  ];
  const { starts } = searched(planInstance({ horizon: 6, roles: network, packages }), 20);
  expect(starts).toEqual({ law: 0, key: 1, behind: 2, own: 3 });
});

test("the second core finds the earliest end too, from a plan that lacks a task as well", () => {
  fc.assert(
    fc.property(anyInstance, (given) => {
      const instance = { ...given, objective: "makespan" as const };
      const best = bestByTrying(instance);
      const dense = densify(problemOf(instance));
      const plans = searchMakespan(dense, new Int32Array(dense.count).fill(-1), 1, 2);
      let found = plans.next().value;
      for (let step = 0; step < 4; step++) found = plans.next().value;
      const planner = serialPlannerOf(dense);
      expect(planner.fits(found)).toBe(true);
      if (best === null) expect(isComplete(dense, found)).toBe(false);
      else if (isComplete(dense, found))
        expect(
          Math.max(0, ...found.map((start, task) => start + (dense.duration[task] ?? 0))),
        ).toBeGreaterThanOrEqual(best);
    }),
    { numRuns: 20 },
  );
}, 60_000);
