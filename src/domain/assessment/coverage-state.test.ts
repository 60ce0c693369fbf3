import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { combinedState, SOURCE_STATES, type SourceState } from "@/domain/assessment/coverage-state";

describe("combinedState", () => {
  test.each<[SourceState[], SourceState]>([
    [["met"], "met"],
    [["met", "met", "not-applicable"], "met"],
    [["met", "unknown"], "partly"],
    [["met", "open"], "partly"],
    [["met", "partly"], "partly"],
    [["partly", "unknown"], "partly"],
    [["open", "open"], "open"],
    [["open", "unknown"], "open"],
    [["open", "not-applicable"], "open"],
    [["unknown", "not-applicable"], "unknown"],
    [["not-applicable", "not-applicable"], "not-applicable"],
  ])("%j is %s", (states, expected) => {
    expect(combinedState(states)).toBe(expected);
    expect(combinedState(states.toReversed())).toBe(expected);
  });

  test("gives the same however sources and sites are grouped", () => {
    const groups = fc.array(fc.array(fc.constantFrom(...SOURCE_STATES), { minLength: 1 }), { minLength: 1 });
    fc.assert(
      fc.property(groups, (given) => {
        expect(combinedState(given.map(combinedState))).toBe(combinedState(given.flat()));
      }),
    );
  });
});
