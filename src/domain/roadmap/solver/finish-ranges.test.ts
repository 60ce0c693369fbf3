import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyInstance, planInstance, planPackage } from "@/test/planning-instances";
import { finishRanges } from "./finish-ranges";
import type { Instance, Starts } from "./instance";
import { listSchedule } from "./list-schedule";
import { assumedRanges, triangularAt } from "./package-ranges";
import type { PackageRanges } from "./package-ranges";

const exactly = (value: number) => ({ low: value, likely: value, high: value });
const certain = ({ packages }: Instance) =>
  new Map<string, PackageRanges>(
    packages.map(({ id, duration, cost }) => [id, { duration: exactly(duration), cost: exactly(cost) }]),
  );
const drawn = (instance: Instance, starts: Starts, over: Partial<Parameters<typeof finishRanges>[2]> = {}) =>
  finishRanges(instance, starts, { rangesOf: new Map(), draws: 60, seed: 1, ...over });

const anyPlanned = anyInstance
  .map((instance) => ({ instance, starts: listSchedule(instance).starts }))
  .filter(({ starts }) => Object.keys(starts).length > 0);

test("where nothing is uncertain everything ends as planned and costs what is planned", () => {
  fc.assert(
    fc.property(anyPlanned, ({ instance, starts }) => {
      const found = drawn(instance, starts, { rangesOf: certain(instance) });
      for (const { id, finish, cost } of found?.packages ?? []) {
        const each = instance.packages.find((other) => other.id === id);
        const end = (starts[id] ?? 0) + (each?.duration ?? 0) - 1;
        expect({ finish, cost }).toEqual({
          finish: { p50: end, p80: end },
          cost: { p50: each?.cost, p80: each?.cost },
        });
      }
    }),
  );
});

test("same seed, same figures; p50 never above p80; nothing starts before the plan; cost within its ranges", () => {
  fc.assert(
    fc.property(anyPlanned, fc.integer(), ({ instance, starts }, seed) => {
      const found = drawn(instance, starts, { seed });
      expect(drawn(instance, starts, { seed })).toEqual(found);
      const { programme, packages = [], initiatives = [] } = found ?? {};
      for (const figures of [programme, ...packages, ...initiatives]) {
        expect(figures?.finish.p50).toBeLessThanOrEqual(figures?.finish.p80 ?? -1);
        expect(figures?.cost.p50).toBeLessThanOrEqual(figures?.cost.p80 ?? -1);
      }
      for (const { id, finish } of packages) expect(finish.p50).toBeGreaterThanOrEqual(starts[id] ?? 0);
      const costs = instance.packages
        .filter(({ id }) => id in starts)
        .map((each) => assumedRanges(each).cost);
      const [low, high] = [sum(costs.map((each) => each.low)), sum(costs.map((each) => each.high))];
      expect(programme?.cost.p50).toBeGreaterThanOrEqual(low - 1e-9);
      expect(programme?.cost.p50).toBeLessThanOrEqual(high + 1e-9);
    }),
  );
});

const sum = (figures: readonly number[]) => figures.reduce((total, each) => total + each, 0);

test("a cut-over that misses its month waits for the next one granted, and what needs it waits with it", () => {
  const cutover = planPackage("cutover", { site: "north", duration: 2, cutoverOutageHours: 8 });
  const after = planPackage("after", { prerequisites: ["cutover"] });
  const instance = planInstance({
    sites: [{ id: "north", outageHours: [0, 8, 0, 0, 8, 0], maxConcurrent: null }],
    packages: [cutover, after],
  });
  const rangesOf = new Map([["cutover", { duration: exactly(3), cost: exactly(0) }]]);
  const found = drawn(instance, { cutover: 0, after: 2 }, { rangesOf });
  expect(found?.packages[0]).toMatchObject({ id: "cutover", finish: { p50: 4, p80: 4 }, drivesEnd: 1 });
  expect(found?.packages[1]?.finish.p50).toBe(5);
});

test("behind the horizon outages come as in its last twelve periods; without any the work does not end", () => {
  const cutover = planPackage("cutover", { site: "north", cutoverOutageHours: 8 });
  const ending = (outageHours: number[]) =>
    drawn(
      planInstance({
        horizon: 12,
        sites: [{ id: "north", outageHours, maxConcurrent: null }],
        packages: [cutover, { ...cutover, id: "second" }],
      }),
      { cutover: 11, second: 11 },
    )?.programme.finish.p50;
  const lastMonth = (hours: number) => Array.from({ length: 12 }, (_, period) => (period === 11 ? hours : 0));
  expect([ending(lastMonth(16)), ending(lastMonth(8)), ending(lastMonth(0))]).toEqual([11, 23, Infinity]);
});

test("people who are held longer hold up who comes next in the plan", () => {
  const hands = { roles: { net: 1 } };
  const packages = [planPackage("first", hands), planPackage("second", hands)];
  const instance = planInstance({ roles: [{ id: "net", capacity: 1 }], packages });
  const rangesOf = new Map([["first", { duration: exactly(3), cost: exactly(0) }]]);
  expect(drawn(instance, { first: 0, second: 1 }, { rangesOf })?.packages[1]?.finish.p50).toBe(3);
});

test("an empty plan has no end", () => {
  expect(drawn(planInstance({}), {})).toBeNull();
});

describe("a triangle from 10 over 12 to 20", () => {
  const range = { low: 10, likely: 12, high: 20 };
  test.each([
    [0, 10],
    [0.2, 12],
    [0.5, 20 - Math.sqrt(40)],
    [1, 20],
  ])("%f of the draws lie below %f", (share, value) => {
    expect(triangularAt(range, share)).toBeCloseTo(value);
  });
  test("without width it is its likely value", () => {
    expect([0, 0.5, 1].map((share) => triangularAt(exactly(7), share))).toEqual([7, 7, 7]);
  });
});
