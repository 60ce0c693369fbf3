import { describe, expect, test } from "vitest";
import type { DomainRow } from "@/domain/report/domain-rows";
import { hatchOf } from "@/ui/report/ladder-marks";

const row = (over: Partial<DomainRow>): DomainRow => ({
  domainId: "VIS",
  name: "Visibility",
  isUnderAll: false,
  supportedMean: 1,
  claimedMean: 1,
  forecastMean: null,
  targetMean: 2.5,
  share: { supportedSteps: 1, targetSteps: 2, isLowerBound: false },
  floor: null,
  unknown: { count: 0, of: 36 },
  ...over,
});

describe("hatchOf", () => {
  test.each([
    ["nothing where all is proven", {}, 0],
    ["what is claimed above the supported level", { claimedMean: 1.4 }, 0.4],
    ["what unknown places would add at their targets", { unknown: { count: 9, of: 36 } }, 0.6],
    ["both together", { claimedMean: 1.4, unknown: { count: 9, of: 36 } }, 1],
    ["the whole target where nothing is known", { supportedMean: null, claimedMean: null }, 2.5],
  ])("%s", (_, over, hatch) => {
    expect(hatchOf(row(over))).toBe(hatch);
  });
});
