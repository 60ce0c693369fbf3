import { expect, test } from "vitest";
import { cellKeyOf, cellOfKey } from "@/domain/assessment/cell-key";

test.each([
  ["SEG-2", "BRE", "SEG-2.BRE"],
  ["GOV-1", null, "GOV-1"],
])("%s at %s is %s, and back", (capabilityId, siteCode, key) => {
  expect(cellKeyOf(capabilityId, siteCode)).toBe(key);
  expect(cellOfKey(key)).toEqual({ capabilityId, siteCode });
});
