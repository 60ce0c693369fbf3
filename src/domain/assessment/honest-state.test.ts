import { expect, test } from "vitest";
import { honestState } from "@/domain/assessment/honest-state";

test.each([
  ["yes", null, "met-natively"],
  ["compensated", null, "met-by-compensation"],
  ["compensated", "2028-01-01", "met-by-compensation"],
  ["lapsed", null, "open"],
  ["lapsed", "2027-03-02", "accepted"],
  ["no", "2027-03-02", "accepted"],
  ["no", "2027-03-01", "open"],
  ["partly", null, "open"],
  ["unknown", null, "open"],
  ["not-answered", null, "open"],
  ["not-applicable", "2028-01-01", null],
] as const)("%s, accepted until %s: %s", (standing, acceptedUntil, state) => {
  expect(honestState(standing, acceptedUntil, "2027-03-01")).toBe(state);
});
