import { describe, expect, test } from "vitest";
import { STANDINGS, standingOf, zeroCounts } from "@/domain/assessment/standing";

describe("standingOf", () => {
  test.each([
    ["the day before its test is due", "2027-03-02", "compensated"],
    ["the day its test is due", "2027-03-03", "lapsed"],
    ["later", "2027-08-01", "lapsed"],
  ])("a compensation %s", (_, today, standing) => {
    expect(standingOf({ value: "compensated", testDueOn: "2027-03-03" }, today)).toBe(standing);
  });

  test("a left-over test date touches no other answer", () => {
    expect(standingOf({ value: "yes", testDueOn: "2027-03-03" }, "2027-08-01")).toBe("yes");
  });

  test("no answer is not unknown", () => {
    expect(standingOf(undefined, "2027-01-01")).toBe("not-answered");
    expect(standingOf({ value: "unknown", testDueOn: null }, "2027-01-01")).toBe("unknown");
  });

  test("every standing is counted", () => {
    expect(Object.keys(zeroCounts()).toSorted()).toEqual([...STANDINGS].toSorted());
  });
});
