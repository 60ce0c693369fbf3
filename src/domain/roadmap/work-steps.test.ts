import { expect, test } from "vitest";
import { workSteps } from "./work-steps";

test.each([
  [1, true, [[1, null]]],
  [3, true, [[3, null]]],
  [
    4,
    true,
    [
      [2, "design"],
      [2, "cut-over"],
    ],
  ],
  [
    5,
    false,
    [
      [3, "design"],
      [2, "hand-over"],
    ],
  ],
  [
    7,
    true,
    [
      [3, "design"],
      [2, "preparation"],
      [2, "cut-over"],
    ],
  ],
  [
    12,
    true,
    [
      [3, "design"],
      [3, "preparation 1"],
      [3, "preparation 2"],
      [3, "cut-over"],
    ],
  ],
] as const)("%d months, cut-over %s", (months, hasCutover, steps) => {
  expect(workSteps(months, hasCutover).map((step) => [step.months, step.label])).toEqual(steps);
});
