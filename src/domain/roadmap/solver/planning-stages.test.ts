import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyInstance, planInstance, planPackage } from "@/test/planning-instances";
import { listSchedule } from "./list-schedule";
import { objectiveOf } from "./objective";
import { afterSafety, filledUp, finishingSoonest, safetyPart, withoutLostMustDos } from "./planning-stages";
import { violationsOf } from "./violations";

const design = planPackage("design", { riskReduction: 9 });
const guard = planPackage("guard", { safety: true, prerequisites: ["design"], riskReduction: 0 });
const audit = planPackage("audit", { mandatory: true, riskReduction: 5 });
const other = planPackage("other", { riskReduction: 50 });
const mixed = planInstance({ horizon: 12, packages: [other, guard, design, audit] });

test("before all else: safety, must-dos and what they need; safety alone earns points, if only one", () => {
  const part = safetyPart(mixed)?.packages.map(({ id, riskReduction }) => [id, riskReduction]);
  expect(part).toEqual([
    ["guard", 1],
    ["design", 0],
    ["audit", 0],
  ]);
});

test("there is no such part where nothing, or everything, has a safety effect", () => {
  expect(safetyPart(planInstance({ horizon: 12, packages: [other] }))).toBeNull();
  expect(safetyPart(planInstance({ horizon: 12, packages: [{ ...guard, prerequisites: [] }] }))).toBeNull();
});

test("after it a safety package may come earlier, not later; one without a place is left as it was", () => {
  const placed = afterSafety(mixed, { guard: 3, design: 0 }).packages;
  expect(placed.find(({ id }) => id === "guard")).toMatchObject({ mandatory: true, deadline: 3 });
  expect(placed.filter(({ id }) => id !== "guard")).toEqual(
    mixed.packages.filter(({ id }) => id !== "guard"),
  );
  expect(afterSafety(mixed, {})).toEqual(mixed);
});

test("a must-do without a place is no must-do", () => {
  const ids = withoutLostMustDos(mixed, { other: 0 }).packages.filter(({ mandatory }) => mandatory);
  expect(ids).toEqual([]);
  expect(withoutLostMustDos(mixed, { audit: 0 })).toEqual(mixed);
});

test("the plan of the safety part fits the whole problem that follows it", () => {
  fc.assert(
    fc.property(anyInstance, (instance) => {
      const problem = { ...instance, objective: "riskReduction" as const };
      const { starts } = listSchedule(safetyPart(problem) ?? { ...problem, packages: [] });
      const rest = afterSafety(withoutLostMustDos(problem, starts), starts);
      expect(violationsOf(rest, starts)).toEqual([]);
    }),
  );
});

test("filling up keeps every start, breaks nothing and removes no less", () => {
  fc.assert(
    fc.property(anyInstance, fc.infiniteStream(fc.boolean()), (instance, keep) => {
      const problem = { ...instance, objective: "riskReduction" as const };
      const listed = listSchedule(problem).starts;
      const needed = new Set(
        problem.packages.flatMap(({ id, prerequisites }) => (id in listed ? prerequisites : [])),
      );
      const starts = Object.fromEntries(
        Object.entries(listed).filter(([id]) => needed.has(id) || keep.next().value === true),
      );
      const full = filledUp(problem, starts);
      expect(full).toMatchObject(starts);
      expect(violationsOf(problem, full).filter(({ kind }) => kind !== "not-scheduled")).toEqual([]);
      expect(objectiveOf(problem, full)).toBeGreaterThanOrEqual(objectiveOf(problem, starts));
    }),
  );
});

test("the soonest finish is that of the packages in the plan", () => {
  const soonest = finishingSoonest(mixed, { design: 0, guard: 1 });
  expect(soonest.objective).toBe("makespan");
  expect(soonest.packages.map(({ id }) => id)).toEqual(["guard", "design"]);
});
