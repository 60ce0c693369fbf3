import { describe, expect, test } from "vitest";
import { keptOf, newObjective, weightReason, weightSum } from "@/ui/objective/objective-values";

const weights = (...list: number[]) => list.map((weight) => ({ weight }));

describe("weights", () => {
  test.each([
    [weights(), undefined],
    [weights(60, 40), undefined],
    [weights(60, 32), "8 missing to 100"],
    [weights(60, 45), "5 more than 100"],
    [weights(60, Number.NaN), "40 missing to 100"],
  ])("%j", (kept, reason) => {
    expect(weightReason(kept)).toBe(reason);
  });

  test("a new objective takes what is missing, never less than nothing", () => {
    expect(newObjective(weights(60, 25)).weight).toBe(15);
    expect(newObjective(weights(60, 60)).weight).toBe(0);
  });

  test("what is removed weighs nothing", () => {
    const first = newObjective([]);
    const kept = keptOf({ objectives: [first, { ...first, isRemoved: true }] });
    expect(weightSum(kept)).toBe(100);
  });
});
