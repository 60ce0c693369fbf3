import { describe, expect, test } from "vitest";
import { obligationState } from "@/domain/programme/obligation";
import { firstDueOn, nextDueOn } from "@/domain/programme/obligation-template";
import type { Month } from "@/domain/shared/month";

const START = "2026-04" as Month;

describe("obligationState", () => {
  test.each([
    ["2026-11-18", null, "soon"],
    ["2026-11-17", null, "overdue"],
    ["2027-02-16", null, "soon"],
    ["2027-02-17", null, "open"],
    ["2026-01-01", "2026-11-01", "met"],
  ] as const)("due %s, met %s: %s", (dueOn, metOn, state) => {
    expect(obligationState({ dueOn, metOn }, "2026-11-18")).toBe(state);
  });
});

describe("firstDueOn", () => {
  test.each([
    ["2026-09-11", 2, "2026-09-11"],
    ["2026-04-01", 2, "2026-04-01"],
    ["2024-10-18", 12, "2027-03-31"],
    ["2024-10-18", 1, "2026-04-30"],
    ["2024-10-18", 11, "2027-02-28"],
  ])("in force from %s, %i months to be ready: %s", (inForceFrom, readyMonths, day) => {
    expect(firstDueOn({ inForceFrom, readyMonths }, START)).toBe(day);
  });
});

describe("nextDueOn", () => {
  test("15 calendar months are counted from the end of the month it was met in", () => {
    expect(nextDueOn({ everyMonths: 15 }, "2026-11-18")).toBe("2028-02-29");
    expect(nextDueOn({ everyMonths: null }, "2026-11-18")).toBeNull();
  });
});
