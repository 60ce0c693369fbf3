import { describe, expect, test } from "vitest";
import { columnSpan } from "@/ui/assessment/results-column-window";

describe("columnSpan", () => {
  test.each([
    ["at the left edge", { left: 0, width: 880 }, { first: 0, end: 24 }],
    ["in the middle", { left: 1000, width: 880 }, { first: 16, end: 48 }],
    ["at the right edge", { left: 1760, width: 880 }, { first: 36, end: 60 }],
    ["wider than the table", { left: 0, width: 4000 }, { first: 0, end: 60 }],
  ])("%s", (_, view, span) => {
    expect(columnSpan(view, 44, 60)).toEqual(span);
  });

  test("moving inside a block draws nothing new", () => {
    expect(columnSpan({ left: 360, width: 300 }, 44, 60)).toEqual(
      columnSpan({ left: 390, width: 300 }, 44, 60),
    );
  });
});
