import { describe, expect, test } from "vitest";
import { placeAfter } from "@/ui/assessment/results-active-cell";

const SIZE = { rows: 24, columns: 6 };

describe("placeAfter", () => {
  test.each([
    ["ArrowDown", { row: 3, column: 2 }, { row: 4, column: 2 }],
    ["ArrowUp", { row: 0, column: 2 }, { row: 0, column: 2 }],
    ["ArrowRight", { row: 3, column: 5 }, { row: 3, column: 5 }],
    ["ArrowLeft", { row: 3, column: 5 }, { row: 3, column: 4 }],
    ["Home", { row: 3, column: 5 }, { row: 3, column: 0 }],
    ["End", { row: 3, column: 0 }, { row: 3, column: 5 }],
    ["PageUp", { row: 3, column: 1 }, { row: 0, column: 1 }],
    ["PageDown", { row: 3, column: 1 }, { row: 23, column: 1 }],
  ])("%s stays inside the grid", (key, from, to) => {
    expect(placeAfter(key, from, SIZE)).toEqual(to);
  });

  test.each(["Enter", "j", "Tab"])("%s moves nothing", (key) => {
    expect(placeAfter(key, { row: 1, column: 1 }, SIZE)).toBeNull();
  });
});
