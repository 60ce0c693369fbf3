import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { controlState, holdsUntil, lastHoldsUntil } from "@/domain/countermeasure/control-state";
import { addDays } from "@/domain/shared/iso-day";

const control = {
  testedOn: "2027-02-28",
  testDueOn: "2028-02-29",
  expiresOn: "2028-06-30",
  withdrawnOn: null,
};

describe("controlState", () => {
  test.each([
    ["2028-02-28", {}, "in-force"],
    ["2028-02-28", { testedOn: null }, "untested"],
    ["2028-02-29", {}, "test-due"],
    ["2028-02-29", { testedOn: null }, "test-due"],
    ["2028-06-29", {}, "test-due"],
    ["2028-06-30", {}, "expired"],
    ["2028-01-01", { expiresOn: "2028-01-01" }, "expired"],
    ["2028-07-01", { withdrawnOn: "2028-01-01" }, "withdrawn"],
    ["2027-12-31", { withdrawnOn: "2028-01-01" }, "in-force"],
  ])("on %s with %j: %s", (today, dates, state) => {
    expect(controlState({ ...control, ...dates }, today)).toBe(state);
  });

  test("holds a level exactly as long as it is in force or waits for its first test", () => {
    const anyDay = fc.nat(400).map((days) => addDays("2027-01-01", days));
    const dates = fc.record({
      testedOn: fc.option(anyDay),
      testDueOn: anyDay,
      expiresOn: anyDay,
      withdrawnOn: fc.option(anyDay),
    });
    fc.assert(
      fc.property(dates, anyDay, (each, today) => {
        const holds = ["in-force", "untested"].includes(controlState(each, today));
        expect(holds).toBe(today < holdsUntil(each));
      }),
    );
  });
});

test("several controls hold until the last of them; none holds nothing", () => {
  expect(lastHoldsUntil([])).toBeNull();
  expect(lastHoldsUntil([control, { ...control, testDueOn: "2028-09-01" }])).toBe("2028-06-30");
  expect(lastHoldsUntil([control, { ...control, withdrawnOn: "2027-06-01" }])).toBe("2028-02-29");
});
