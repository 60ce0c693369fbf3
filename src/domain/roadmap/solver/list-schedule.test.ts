import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Month } from "@/domain/shared/month";
import { anyInstance, planInstance, planPackage } from "@/test/planning-instances";
import { whyNotEarlier } from "./why-not-earlier";
import { listSchedule } from "./list-schedule";
import { violationsOf } from "./violations";

const network = (capacity: number | number[]) => ({ id: "net", name: "OT network", capacity });
const needsNetwork = (id: string, over = {}) => planPackage(id, { roles: { net: 1 }, ...over });

describe("the order of the list", () => {
  test("most risk points first, at equal effort", () => {
    const packages = [needsNetwork("low"), needsNetwork("high", { riskReduction: 5 })];
    expect(listSchedule(planInstance({ roles: [network(1)], packages })).starts).toEqual({ low: 1, high: 0 });
  });

  test("what opens the way to much risk counts as much", () => {
    const packages = [
      needsNetwork("own", { riskReduction: 5 }),
      needsNetwork("key", { riskReduction: 0 }),
      planPackage("behind", { riskReduction: 20, prerequisites: ["key"] }),
    ];
    const { starts } = listSchedule(planInstance({ roles: [network(1)], packages }));
    expect(starts).toEqual({ own: 1, key: 0, behind: 1 });
  });

  test("safety and what it needs before everything else", () => {
    const packages = [
      needsNetwork("rich", { riskReduction: 900 }),
      needsNetwork("base", { riskReduction: 0 }),
      needsNetwork("safe", { riskReduction: 0, safety: true, prerequisites: ["base"] }),
    ];
    const { starts } = listSchedule(planInstance({ roles: [network(1)], packages }));
    expect(starts).toEqual({ rich: 2, base: 0, safe: 1 });
  });

  test("a mandatory package that would miss its deadline takes the place of a richer one", () => {
    const packages = [
      needsNetwork("rich", { riskReduction: 900 }),
      needsNetwork("law", { riskReduction: 0, mandatory: true, deadline: 0 }),
    ];
    const { starts } = listSchedule(planInstance({ roles: [network(1)], packages }));
    expect(starts).toEqual({ rich: 1, law: 0 });
  });

  test("makespan: the longest chain first", () => {
    const packages = [
      needsNetwork("short"),
      needsNetwork("long"),
      planPackage("behind", { duration: 3, prerequisites: ["long"] }),
    ];
    const { starts } = listSchedule(planInstance({ objective: "makespan", roles: [network(1)], packages }));
    expect(starts).toEqual({ short: 1, long: 0, behind: 1 });
  });
});

describe("pins", () => {
  test("hold, and others go around them", () => {
    const packages = [needsNetwork("a", { riskReduction: 9 }), needsNetwork("b", { pinnedStart: 0 })];
    expect(listSchedule(planInstance({ roles: [network(1)], packages })).starts).toEqual({ a: 1, b: 0 });
  });

  test("what a pinned package needs is done before it, whatever else is worth more", () => {
    const packages = [
      needsNetwork("rich", { riskReduction: 9 }),
      needsNetwork("base", { riskReduction: 0 }),
      planPackage("pinned", { pinnedStart: 1, prerequisites: ["base"] }),
    ];
    const { starts } = listSchedule(planInstance({ roles: [network(1)], packages }));
    expect(starts).toEqual({ rich: 1, base: 0, pinned: 1 });
  });

  test("a pin that cannot hold is left out with the reason, and its place is used", () => {
    const packages = [
      planPackage("base", { duration: 2 }),
      needsNetwork("pinned", { name: "P-07", pinnedStart: 1, prerequisites: ["base"] }),
      needsNetwork("other", { earliestStart: 1 }),
    ];
    const { starts, unplaced } = listSchedule(planInstance({ roles: [network(1)], packages }));
    expect(starts).toEqual({ base: 0, other: 1 });
    expect(unplaced).toMatchObject([
      { packageId: "pinned", sentence: "P-07: starts in period 1, but base runs until period 1" },
    ]);
  });
});

describe("what finds no place", () => {
  const firstMonth = "2027-01" as Month;
  const sites = [{ id: "bre", name: "Brenna", outageHours: [0, 4, 12, 0], maxConcurrent: 2 }];

  test("names the limit of the start that comes nearest", () => {
    const packages = [planPackage("x", { name: "P-16", site: "bre", cutoverOutageHours: 30 })];
    const { unplaced } = listSchedule(planInstance({ firstMonth, horizon: 4, sites, packages }));
    expect(unplaced).toMatchObject([
      {
        packageId: "x",
        nearestStart: 2,
        sentence: "P-16: cut-over needs 30 h at Brenna in 2027-03, 12 h granted",
      },
    ]);
  });

  test("or the package it waits for", () => {
    const packages = [
      planPackage("x", { name: "P-16", site: "bre", cutoverOutageHours: 30 }),
      planPackage("y", { name: "P-17", prerequisites: ["x"] }),
    ];
    const { starts, unplaced } = listSchedule(planInstance({ firstMonth, horizon: 4, sites, packages }));
    expect(starts).toEqual({});
    expect(unplaced[1]).toMatchObject({
      nearestStart: null,
      sentence: "P-17: needs P-16, which has no place in the plan",
    });
  });

  test("or the end of the plan", () => {
    const packages = [planPackage("x", { name: "P-18", duration: 5 })];
    expect(listSchedule(planInstance({ firstMonth, horizon: 4, packages })).unplaced[0]?.sentence).toBe(
      "P-18: runs from 2027-01 to 2027-05, the plan from 2027-01 to 2027-04",
    );
  });
});

test("a pin given up for what it needs is taken up again once that has its place", () => {
  const packages = [
    planPackage("a", { cost: 10 }),
    planPackage("c", { prerequisites: ["a"], pinnedStart: 1 }),
    planPackage("d", { prerequisites: ["a"], pinnedStart: 2, cost: 10 }),
  ];
  const budgets = [
    { from: 0, to: 2, amount: 10 },
    { from: 2, to: 4, amount: 10 },
  ];
  expect(listSchedule(planInstance({ horizon: 5, budgets, packages })).starts).toMatchObject({ a: 0, c: 1 });
});

test("never breaks a limit, leaves nothing out that would fit, says why for the rest, and repeats itself", () => {
  fc.assert(
    fc.property(anyInstance, (instance) => {
      const { starts, unplaced } = listSchedule(instance);
      const unplacedIds = unplaced.map(({ packageId }) => packageId);
      const missed = violationsOf(instance, starts);
      expect(missed.filter(({ kind }) => kind !== "not-scheduled")).toEqual([]);
      expect(unplacedIds).toEqual(expect.arrayContaining(missed.flatMap(({ packageIds }) => packageIds)));
      expect([...Object.keys(starts), ...unplacedIds].sort()).toEqual(["a", "b", "c", "d", "e"]);
      for (const { packageId, limits } of unplaced) {
        expect(limits).not.toEqual([]);
        for (const option of whyNotEarlier(instance, starts, packageId))
          expect(option.limits).not.toEqual([]);
      }
      expect(listSchedule(instance).starts).toEqual(starts);
    }),
    { numRuns: 200 },
  );
}, 20_000);
