import { expect, test } from "vitest";
import { parsePurdueLevel } from "@/domain/footprint/purdue-level";

test.each([
  ["1", "1"],
  ["1.0", "1"],
  ["3.5", "3.5"],
  ["3,5", "3.5"],
  ["Level 2", "2"],
  ["LEVEL_3", "3"],
  ["Level3", "3"],
  ["L3.5", "3.5"],
  ["Purdue Level 4", "4"],
  ["Ebene 0", "0"],
  ["DMZ", "3.5"],
  ["Industrial DMZ", "3.5"],
])("reads %s as %s", (text, level) => {
  expect(parsePurdueLevel(text)).toBe(level);
});

test.each(["", "6", "-1", "2.5", "Level", "high", "Process Control", "12"])(
  "does not guess at %j",
  (text) => {
    expect(parsePurdueLevel(text)).toBeNull();
  },
);
