import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyInstance, anyStarts, planInstance, planPackage } from "@/test/planning-instances";
import { effectOfMove } from "./move-package";
import { violationsOf } from "./solver/violations";

const instance = planInstance({
  roles: [{ id: "net", name: "OT network", capacity: 1 }],
  packages: [
    planPackage("a", { name: "P-01", roles: { net: 1 } }),
    planPackage("b", { name: "P-02", roles: { net: 1 }, prerequisites: ["a"] }),
    planPackage("c", { name: "P-03", roles: { net: 1 } }),
  ],
});
const said = (starts: Record<string, number>, id: string, start: number | null) => {
  const { broken, resolved } = effectOfMove(instance, starts, id, start);
  return [broken, resolved].map((list) => list.map(({ sentence }) => sentence));
};

test("says what a move breaks, for the package and for those that wait for it", () => {
  expect(said({ a: 0, b: 1, c: 2 }, "a", 2)).toEqual([
    [
      "P-02: starts in period 1, but P-01 runs until period 2",
      "P-01, P-03: need 2 FTE of OT network in period 2, 1 FTE available",
    ],
    [],
  ]);
});

test("says what a move resolves, and not what was broken before", () => {
  expect(said({ a: 0, b: 0, c: 0 }, "c", 3)).toEqual([[], []]);
  expect(said({ a: 0, b: 1, c: 1 }, "c", 2)).toEqual([
    [],
    ["P-02, P-03: need 2 FTE of OT network in period 1, 1 FTE available"],
  ]);
});

test("says it when a limit is broken further", () => {
  expect(said({ a: 0, b: 2, c: 2 }, "a", 2)[0]).toContain(
    "P-01, P-02, P-03: need 3 FTE of OT network in period 2, 1 FTE available",
  );
});

test("taking a package out leaves those that need it without it", () => {
  expect(said({ a: 0, b: 1 }, "a", null)).toEqual([["P-02: needs P-01, which has no place in the plan"], []]);
});

test("a move to the same place changes nothing; nothing breaks unless it is among the violations after", () => {
  fc.assert(
    fc.property(
      anyInstance,
      anyStarts,
      fc.constantFrom("a", "b", "c"),
      fc.nat({ max: 4 }),
      (each, starts, id, to) => {
        expect(effectOfMove(each, starts, id, starts[id] ?? null)).toEqual({ broken: [], resolved: [] });
        const after = violationsOf(each, { ...starts, [id]: to });
        const { broken, resolved } = effectOfMove(each, starts, id, to);
        expect(after).toEqual(expect.arrayContaining([...broken]));
        expect(violationsOf(each, starts)).toEqual(expect.arrayContaining([...resolved]));
      },
    ),
    { numRuns: 200 },
  );
}, 20_000);
