import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Month } from "@/domain/shared/month";
import { anyInstance, planInstance, planPackage } from "@/test/planning-instances";
import { cheapestEarlierStart } from "./cheapest-earlier-start";
import type { Instance, InstancePackage, Starts } from "./instance";
import { changeSentence, withChanges } from "./limit-change";
import type { BindingLimit } from "./limits-at";
import { listSchedule } from "./list-schedule";
import { objectiveOf } from "./objective";
import { DEFAULT_PRICES } from "./prices";
import { triedSentence } from "./tried-sentence";
import { violationsOf } from "./violations";
import { whyNotEarlier } from "./why-not-earlier";
import { wordingOf } from "./wording";

test("every earlier month has its limits with what is left of them", () => {
  const instance = planInstance({
    firstMonth: "2027-01" as Month,
    roles: [{ id: "net", name: "OT network", capacity: 1 }],
    budgets: [{ from: 0, to: 2, amount: 100 }],
    sites: [{ id: "bre", name: "Brenna", outageHours: [0, 0, 24, 24, 24, 24], maxConcurrent: 1 }],
    packages: [
      planPackage("p11", { name: "P-11", duration: 1 }),
      planPackage("p09", { name: "P-09", duration: 3, roles: { net: 0.4 }, cost: 90 }),
      planPackage("p10", { name: "P-10", site: "bre", duration: 4, cutoverOutageHours: 20 }),
      planPackage("p12", {
        name: "P-12",
        site: "bre",
        duration: 1,
        cutoverOutageHours: 18,
        cost: 20,
        roles: { net: 0.8 },
        prerequisites: ["p11"],
      }),
    ],
  });
  const options = whyNotEarlier(instance, { p11: 0, p09: 0, p10: 0, p12: 4 }, "p12");
  expect(options.map(({ limits }) => limits.map(({ sentence }) => sentence))).toEqual([
    [
      "P-12: starts in 2027-01, but P-11 runs until 2027-01",
      "P-12: cut-over needs 18 h at Brenna in 2027-01, 0 h granted",
      "P-12: makes 2 packages at Brenna in 2027-01, 1 allowed at once",
      "P-12: needs 0.8 FTE of OT network in 2027-01, 0.6 left of 1 FTE",
      "P-12: costs 20 in 2027-01 to 2027-03, 10 left of 100 in the budget",
    ],
    [
      "P-12: cut-over needs 18 h at Brenna in 2027-02, 0 h granted",
      "P-12: makes 2 packages at Brenna in 2027-02, 1 allowed at once",
      "P-12: needs 0.8 FTE of OT network in 2027-02, 0.6 left of 1 FTE",
      "P-12: costs 20 in 2027-01 to 2027-03, 10 left of 100 in the budget",
    ],
    [
      "P-12: makes 2 packages at Brenna in 2027-03, 1 allowed at once",
      "P-12: needs 0.8 FTE of OT network in 2027-03, 0.6 left of 1 FTE",
      "P-12: costs 20 in 2027-01 to 2027-03, 10 left of 100 in the budget",
    ],
    [
      "P-12: cut-over needs 18 h at Brenna in 2027-04, 4 h left of 24 h granted",
      "P-12: makes 2 packages at Brenna in 2027-04, 1 allowed at once",
    ],
  ]);
  expect(options[3]?.limits[0]).toMatchObject({ packageIds: ["p12", "p10"], needed: 18, available: 4 });
});

/** The instance in which one limit no longer stands against a start, by no more than what is missing. */
const without = (instance: Instance, packageId: string, start: number, limit: BindingLimit): Instance => {
  const change = (widen: (each: InstancePackage) => Partial<InstancePackage>): Instance => ({
    ...instance,
    packages: instance.packages.map((each) => (each.id === packageId ? { ...each, ...widen(each) } : each)),
  });
  const { shortfall } = limit;
  if (shortfall?.limit === "concurrency") {
    const most = Math.max(...shortfall.shortBy.map(({ amount }) => amount));
    const sites = instance.sites.map((each, index) =>
      index === shortfall.index ? { ...each, maxConcurrent: (each.maxConcurrent ?? 0) + most } : each,
    );
    return { ...instance, sites };
  }
  if (shortfall) {
    const { limit: kind, index, shortBy } = shortfall;
    const changes = shortBy.map(({ period, amount }) => ({
      limit: kind,
      index,
      from: period,
      to: period,
      amount,
    }));
    return withChanges(instance, changes);
  }
  switch (limit.kind) {
    case "earliest-start":
      return change(() => ({ earliestStart: start }));
    case "deadline":
      return change(({ duration }) => ({ deadline: start + duration - 1 }));
    case "pinned":
      return change(() => ({ pinnedStart: null }));
    default:
      return change(({ prerequisites }) => ({
        prerequisites: prerequisites.filter((id) => id !== limit.limitId),
      }));
  }
};

const breaks = (instance: Instance, starts: Starts): boolean =>
  violationsOf(instance, starts).some(({ kind }) => kind !== "not-scheduled");

test("with what is missing the package may start there, and without any part of it it may not", () => {
  let explained = 0;
  fc.assert(
    fc.property(anyInstance, (instance) => {
      const { starts } = listSchedule(instance);
      for (const id of Object.keys(starts)) {
        for (const { start, limits } of whyNotEarlier(instance, starts, id)) {
          const moved = { ...starts, [id]: start };
          const widened = (but?: BindingLimit) =>
            limits
              .filter((each) => each !== but)
              .reduce((all, each) => without(all, id, start, each), instance);
          expect(breaks(widened(), moved)).toBe(false);
          for (const limit of limits) expect(breaks(widened(limit), moved)).toBe(true);
          explained += limits.length;
        }
      }
    }),
    { numRuns: 150 },
  );
  expect(explained).toBeGreaterThan(200);
}, 20_000);

test("what a start brings or costs was tried: the plan after it breaks nothing and is worth as much as said", () => {
  let tried = 0;
  fc.assert(
    fc.property(anyInstance, (drawn) => {
      const packages = drawn.packages.map((each) => ({ ...each, mandatory: false }));
      const instance = { ...drawn, packages };
      // A plan with room before it.
      const late = packages.map((each) => ({ ...each, earliestStart: 2 }));
      const { starts } = listSchedule({ ...instance, packages: late });
      if (violationsOf(instance, starts).length > 0) return;
      for (const id of Object.keys(starts)) {
        for (const option of whyNotEarlier(instance, starts, id)) {
          const isPinned = instance.packages.some((each) => each.id === id && each.pinnedStart !== null);
          if (option.limits.length === 0) expect(option.tried === null).toBe(isPinned);
          if (!option.tried) continue;
          tried += 1;
          const places = new Map(Object.entries({ ...starts, [id]: option.start }));
          for (const { packageId, to } of option.tried.moved)
            if (to === null) places.delete(packageId);
            else places.set(packageId, to);
          const after = Object.fromEntries(places);
          expect(violationsOf(instance, after)).toEqual([]);
          const more = objectiveOf(instance, after) - objectiveOf(instance, starts);
          expect(option.tried.gain).toBeCloseTo(instance.objective === "makespan" ? -more : more, 5);
        }
      }
    }),
    { numRuns: 150 },
  );
  expect(tried).toBeGreaterThan(50);
}, 20_000);

describe("in words", () => {
  const roles = [{ id: "net", name: "OT network", capacity: 1 }];
  const needs = { roles: { net: 1 } };
  const packages = [
    planPackage("a", { ...needs, name: "P-01", riskReduction: 1 }),
    planPackage("b", { ...needs, name: "P-02", riskReduction: 12.5 }),
    planPackage("c", { name: "P-03", riskReduction: 4, duration: 2 }),
    planPackage("d", { ...needs, name: "P-04", riskReduction: 0, duration: 3 }),
  ];
  const instance = planInstance({ firstMonth: "2027-01" as Month, roles, packages });
  const sentences = (over: Partial<Instance>, id: string, starts: Starts) =>
    whyNotEarlier({ ...instance, ...over }, starts, id).map(
      ({ start, tried }) =>
        tried && triedSentence({ ...instance, ...over }, wordingOf(instance), id, start, tried),
    );

  test("a month that is free is said to be free, with what it would bring", () => {
    expect(sentences({}, "c", { a: 0, b: 1, c: 2, d: 2 })).toEqual([
      "P-03: could start in 2027-01; the plan then removes 8 risk points more",
      "P-03: could start in 2027-02; the plan then removes 4 risk points more",
    ]);
  });

  test("where others hold the limit: who makes room and what that costs at most", () => {
    expect(sentences({}, "d", { a: 0, b: 1, d: 2 })).toEqual([
      "P-04: could start in 2027-01 if P-01, P-02 make room; the plan then removes at most 40.5 risk points less",
      "P-04: could start in 2027-02 if P-02 makes room; the plan then removes at most 37.5 risk points less",
    ]);
    expect(sentences({ objective: "makespan" }, "d", { a: 0, b: 1, c: 0, d: 2 })).toEqual([
      "P-04: could start in 2027-01 if P-01, P-02 make room; the plan then ends when it does now",
      "P-04: could start in 2027-02 if P-02 makes room; the plan then ends when it does now",
    ]);
  });

  test("short in several months: until when, and the cheapest way round it", () => {
    const starts = { a: 0, b: 1, d: 2 };
    const options = whyNotEarlier(instance, starts, "d");
    expect(options[0]?.limits[0]).toMatchObject({
      sentence: "P-04: needs 1 FTE of OT network in 2027-01, 0 left of 1 FTE; too little until 2027-02",
      packageIds: ["d", "a", "b"],
      shortfall: {
        shortBy: [
          { period: 0, amount: 1 },
          { period: 1, amount: 1 },
        ],
      },
    });
    const way = cheapestEarlierStart(instance, options, { ...DEFAULT_PRICES, fteMonth: 9000 });
    expect(way).toMatchObject({ start: 1, cost: 9000 });
    expect(way?.changes.map((each) => changeSentence(instance, wordingOf(instance), each))).toEqual([
      "+1 FTE of OT network in 2027-02",
    ]);
  });
});
