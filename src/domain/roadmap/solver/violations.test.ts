import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Month } from "@/domain/shared/month";
import { anyInstance, anyStarts, planInstance, planPackage } from "@/test/planning-instances";
import type { Instance, Starts } from "./instance";
import { valueAt } from "./value-at";
import { listSchedule } from "./list-schedule";
import { violationsOf } from "./violations";

const sentences = (instance: Instance, starts: Starts) =>
  violationsOf(instance, starts).map(({ kind, sentence }) => [kind, sentence]);

const firstMonth = "2027-01" as Month;
const brenna = { id: "bre", name: "Brenna", outageHours: [0, 0, 0, 0, 20, 0], maxConcurrent: 2 };
const cutover = { site: "bre", cutoverOutageHours: 18 };

describe("each limit in one sentence", () => {
  const base = planInstance({ firstMonth, sites: [brenna] });

  test("outage hours, alone and together", () => {
    const one = { ...base, packages: [planPackage("x", { ...cutover, name: "P-12" })] };
    expect(violationsOf(one, { x: 3 })).toEqual([
      {
        kind: "outage",
        packageIds: ["x"],
        limitId: "bre",
        period: 3,
        needed: 18,
        available: 0,
        sentence: "P-12: cut-over needs 18 h at Brenna in 2027-04, 0 h granted",
      },
    ]);
    expect(violationsOf(one, { x: 4 })).toEqual([]);
    const two = { ...base, packages: [planPackage("x", cutover), planPackage("y", cutover)] };
    expect(sentences(two, { x: 4, y: 4 })).toEqual([
      ["outage", "x, y: cut-overs need 36 h at Brenna in 2027-05, 20 h granted"],
    ]);
  });

  test("people, money, packages at once", () => {
    const ids = ["p", "q", "r", "s", "t"];
    const packages = ids.map((id) => planPackage(id, { site: "bre", roles: { net: 0.4 }, cost: 30 }));
    const roles = [{ id: "net", name: "OT network", capacity: 1.5 }];
    const instance = { ...base, packages, roles, budgets: [{ from: 0, to: 2, amount: 120.5 }] };
    expect(sentences(instance, Object.fromEntries(ids.map((id) => [id, 0])))).toEqual([
      ["role", "p, q, r, s and 1 more: need 2 FTE of OT network in 2027-01, 1.5 FTE available"],
      ["budget", "p, q, r, s and 1 more: cost 150 in 2027-01 to 2027-03, 120.5 in the budget"],
      ["concurrency", "p, q, r, s and 1 more: are 5 packages at Brenna in 2027-01, 2 allowed at once"],
    ]);
  });

  test("its own dates and what it needs", () => {
    const instance = planInstance({
      packages: [
        planPackage("a", { duration: 2 }),
        planPackage("b", { prerequisites: ["a", "d"], earliestStart: 2, deadline: 0, pinnedStart: 3 }),
        planPackage("c", { duration: 3 }),
        planPackage("d", { mandatory: true }),
      ],
    });
    expect(sentences(instance, { a: 0, b: 1, c: 4, nobody: 1 })).toEqual([
      ["unknown-package", "nobody: is in the plan, but there is no such package"],
      ["earliest-start", "b: starts in period 1, not allowed before period 2"],
      ["deadline", "b: ends in period 1, due in period 0"],
      ["pinned", "b: starts in period 1, pinned to period 3"],
      ["prerequisite", "b: starts in period 1, but a runs until period 1"],
      ["prerequisite", "b: needs d, which has no place in the plan"],
      ["horizon", "c: runs from period 4 to period 6, the plan from period 0 to period 5"],
      ["not-scheduled", "d: must be done, but has no place in the plan"],
    ]);
  });
});

/** Feasible by the definition of the benchmark, period by period, plus the pins it does not know. */
const isFeasible = (instance: Instance, starts: Starts): boolean => {
  const { horizon, packages, roles, budgets, sites, objective } = instance;
  const placed = packages.flatMap((each) => {
    const start = starts[each.id];
    return start === undefined ? [] : [{ ...each, start, end: start + each.duration }];
  });
  const endOf = (id: string) => placed.find((each) => each.id === id)?.end ?? Infinity;
  const allDone = packages.every(
    ({ id, mandatory }) => starts[id] !== undefined || (!mandatory && objective !== "makespan"),
  );
  const datesHold = placed.every(
    ({ start, end, earliestStart, deadline, pinnedStart, prerequisites }) =>
      start >= Math.max(0, earliestStart) &&
      end <= Math.min(horizon, (deadline ?? horizon) + 1) &&
      (pinnedStart === null || start === pinnedStart) &&
      prerequisites.every((id) => endOf(id) <= start),
  );
  const sum = (figures: readonly number[]) => figures.reduce((total, each) => total + each, 0);
  const periods = Array.from({ length: horizon }, (_, period) => period);
  const limitsHold = periods.every((period) => {
    const running = placed.filter(({ start, end }) => start <= period && period < end);
    return (
      roles.every(({ id, capacity }) => {
        return sum(running.map((each) => each.roles[id] ?? 0)) <= valueAt(capacity, period) + 1e-6;
      }) &&
      sites.every(({ id, outageHours, maxConcurrent }) => {
        const here = running.filter(({ site }) => site === id);
        const hours = sum(
          here.filter(({ end }) => end === period + 1).map((each) => each.cutoverOutageHours),
        );
        return hours <= valueAt(outageHours, period) && here.length <= (maxConcurrent ?? Infinity);
      })
    );
  });
  const budgetsHold = budgets.every(({ from, to, amount }) => {
    const paid = placed.flatMap(({ start, end, cost, duration }) =>
      periods.map((period) =>
        start <= period && period < end && from <= period && period <= to ? cost / duration : 0,
      ),
    );
    return sum(paid) <= amount + 1e-3;
  });
  return allDone && datesHold && limitsHold && budgetsHold;
};

test("a plan is without violations exactly when a check by the definition accepts it", () => {
  const counts = { accepted: 0, refused: 0 };
  const change = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.nat({ max: 4 }), { maxKeys: 1 });
  fc.assert(
    fc.property(anyInstance, fc.oneof(anyStarts, change), fc.boolean(), (instance, drawn, isNearFeasible) => {
      const starts = isNearFeasible ? { ...listSchedule(instance).starts, ...drawn } : drawn;
      const accepted = isFeasible(instance, starts);
      counts[accepted ? "accepted" : "refused"] += 1;
      expect(violationsOf(instance, starts).length === 0).toBe(accepted);
    }),
    { numRuns: 600 },
  );
  expect(counts.accepted).toBeGreaterThan(20);
  expect(counts.refused).toBeGreaterThan(20);
}, 20_000);
