import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween, earlierDay, laterDay } from "@/domain/shared/iso-day";

const anyDay = fc.integer({ min: 0, max: 36_524 }).map((days) => addDays("2000-01-01", days));

describe("days", () => {
  test.each([
    ["2028-02-28", 1, "2028-02-29"],
    ["2027-02-28", 1, "2027-03-01"],
    ["2028-02-29", 366, "2029-03-01"],
    ["2027-12-31", 1, "2028-01-01"],
    ["2100-02-28", 1, "2100-03-01"],
    // The clocks change in between.
    ["2027-03-27", 2, "2027-03-29"],
    ["2027-01-01", -1, "2026-12-31"],
  ])("%s and %i days is %s", (day, days, later) => {
    expect(addDays(day, days)).toBe(later);
    expect(daysBetween(day, later)).toBe(days);
  });

  test("adding and counting undo each other, and days sort as text", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(a < b).toBe(daysBetween(a, b) > 0);
        expect([earlierDay(a, b), laterDay(a, b)]).toEqual([a, b].sort());
      }),
    );
  });
});
