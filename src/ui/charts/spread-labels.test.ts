import { array, assert, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { spreadLabels } from "./spread-labels";

describe("spreadLabels", () => {
  test("labels with room stay where their value is", () => {
    expect(spreadLabels([1, 0.5, 0], 160, 14)).toEqual([0, 80, 160]);
  });

  test("neighbours are pushed apart, in the order of their values", () => {
    expect(spreadLabels([0.87, 0.92, 1], 100, 14)).toEqual([28, 14, 0]);
  });

  test("a stack at the foot is lifted into the plot", () => {
    expect(spreadLabels([0, 0], 100, 14)).toEqual([86, 100]);
  });

  test("no two overlap and the order is kept wherever they fit", () => {
    const shares = array(integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 6 });
    assert(
      property(shares, (values) => {
        const tops = spreadLabels(
          values.map((percent) => percent / 100),
          100,
          14,
        );
        const sorted = tops.toSorted((a, b) => a - b);
        sorted.slice(1).forEach((top, index) => expect(top - (sorted[index] ?? 0)).toBeGreaterThan(13.99));
        values.forEach((a, i) =>
          values.forEach((b, j) => {
            if (a > b) expect(tops[i]).toBeLessThan(tops[j] ?? 0);
          }),
        );
      }),
    );
  });
});
