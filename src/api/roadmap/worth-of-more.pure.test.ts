import * as fc from "fast-check";
import { expect, test } from "vitest";
import { highsSolver } from "@/api/roadmap/highs";
import { withChanges } from "@/domain/roadmap/solver/limit-change";
import { listSchedule } from "@/domain/roadmap/solver/list-schedule";
import { violationsOf } from "@/domain/roadmap/solver/violations";
import { verifyWorth, worthOfMore } from "@/domain/roadmap/solver/worth-of-more";
import { bestByTrying } from "@/test/best-by-trying";
import { anyInstance, planInstance, planPackage } from "@/test/planning-instances";

const solver = await highsSolver();
const ofRole = (from: number, to: number) => ({ limit: "role", index: 0, from, to, amount: 1 });

test("an FTE is worth what it brings forward, and only in the quarter that lacks it", () => {
  const roles = [{ id: "net", capacity: 1 }];
  const needs = { roles: { net: 1 } };
  const packages = [
    planPackage("a", { ...needs, riskReduction: 5 }),
    planPackage("b", { ...needs, riskReduction: 2 }),
    planPackage("c", { ...needs, riskReduction: 1 }),
  ];
  const instance = planInstance({ horizon: 6, roles, packages });
  const starts = { a: 0, b: 1, c: 2 };
  const ranked = worthOfMore(instance, starts, solver, () => false) ?? [];
  expect(ranked.map(({ change }) => change)).toEqual([ofRole(0, 2)]);
  const { steps, verified } = verifyWorth(instance, starts, ranked, 1, (done) => done >= 20);
  expect(steps).toBe(20);
  expect(verified).toMatchObject([{ verified: 3 }]);
});

test("nothing is worth anything where nothing lacks", () => {
  const instance = planInstance({ packages: [planPackage("a"), planPackage("b")] });
  expect(worthOfMore(instance, { a: 0, b: 0 }, solver, () => false)).toEqual([]);
});

test("what is verified lies between nothing and what the best plan with one more adds to this one", () => {
  let looked = 0;
  fc.assert(
    fc.property(anyInstance, (drawn) => {
      const packages = drawn.packages.slice(0, 3).map((each) => ({
        ...each,
        mandatory: false,
        pinnedStart: null,
        prerequisites: [],
      }));
      const instance = { ...drawn, packages, objective: "riskReduction" as const };
      const { starts } = listSchedule(instance);
      expect(violationsOf(instance, starts)).toEqual([]);
      const ranked = (worthOfMore(instance, starts, solver, () => false) ?? []).slice(0, 2);
      const best = bestByTrying(instance) ?? 0;
      for (const { change, verified } of verifyWorth(instance, starts, ranked, 1, (steps) => steps >= 10)
        .verified) {
        looked += 1;
        expect(verified).toBeGreaterThanOrEqual(0);
        // The search finds the best plan of so small an instance, with and without.
        const bestWith = bestByTrying(withChanges(instance, [change])) ?? 0;
        expect(verified).toBeCloseTo(bestWith - best, 6);
      }
    }),
    { numRuns: 25 },
  );
  expect(looked).toBeGreaterThan(0);
}, 60_000);
