import { describe, expect, test } from "vitest";
import { maturityModel } from "@/data/content/maturity-model";
import { HORIZONS } from "@/domain/programme/programme";
import { finalTargets, milestonesOf, targetsAt, type TargetOverride } from "@/domain/programme/targets";
import type { MaturityLevel, SectorProfile } from "@/domain/framework/maturity-model";
import type { SiteId } from "@/domain/shared/ids";

const BRENNA = "3b2e0d3c-6f8e-4a39-9e55-0d2b51d3a001" as SiteId;
const FOSSBY = "3b2e0d3c-6f8e-4a39-9e55-0d2b51d3a002" as SiteId;

const profile: SectorProfile = {
  id: "example",
  name: "Example",
  note: "",
  horizonMonths: 36,
  targets: { "VIS-1": 3, "SEG-2": 3 },
  milestones: [
    { month: 12, targets: { "VIS-1": 2, "SEG-2": 1 } },
    { month: 24, targets: { "VIS-1": 2, "SEG-2": 2 } },
    { month: 36, targets: { "VIS-1": 3, "SEG-2": 3 } },
  ],
};

const override = (
  capabilityId: string,
  milestoneMonth: number,
  level: MaturityLevel,
  siteId: SiteId | null = null,
): TargetOverride => ({ siteId, capabilityId, milestoneMonth, level });

const levelsOf = (capabilityId: string, overrides: TargetOverride[], siteId: SiteId | null = null) =>
  milestonesOf(profile, 36, overrides, siteId).map(({ targets }) => targets[capabilityId]);

describe("milestonesOf", () => {
  test.each([
    [18, [12], { "VIS-1": 2, "SEG-2": 1 }],
    [24, [12, 24], { "VIS-1": 2, "SEG-2": 2 }],
    [36, [12, 24, 36], { "VIS-1": 3, "SEG-2": 3 }],
  ])(
    "a programme of %i months has the milestones inside it and aims at the last",
    (horizon, months, final) => {
      const milestones = milestonesOf(profile, horizon, [], null);
      expect(milestones.map(({ month }) => month)).toEqual(months);
      expect(finalTargets(milestones)).toEqual(final);
    },
  );

  test("every shipped profile has a milestone inside every horizon", () => {
    for (const shipped of maturityModel.profiles) {
      for (const horizon of HORIZONS) {
        expect(Object.keys(finalTargets(milestonesOf(shipped, horizon, [], null)))).toHaveLength(35);
      }
    }
  });

  test("a raised target is kept by the later milestones, a lowered one catches up", () => {
    expect(levelsOf("SEG-2", [override("SEG-2", 12, 3)])).toEqual([3, 3, 3]);
    expect(levelsOf("SEG-2", [override("SEG-2", 12, 0)])).toEqual([0, 2, 3]);
  });

  test("an override has the last word at its own milestone", () => {
    expect(levelsOf("SEG-2", [override("SEG-2", 12, 3), override("SEG-2", 24, 1)])).toEqual([3, 1, 3]);
  });

  test("a site's own override beats the one for every site, in any order, and stays at that site", () => {
    const overrides = [override("VIS-1", 12, 1, BRENNA), override("VIS-1", 12, 3)];
    expect(levelsOf("VIS-1", overrides, BRENNA)).toEqual([1, 2, 3]);
    expect(levelsOf("VIS-1", overrides.toReversed(), BRENNA)).toEqual([1, 2, 3]);
    expect(levelsOf("VIS-1", overrides, FOSSBY)).toEqual([3, 3, 3]);
    expect(levelsOf("VIS-1", overrides, null)).toEqual([3, 3, 3]);
  });

  test("leaves the profile as it is", () => {
    const before = structuredClone(profile);
    milestonesOf(profile, 36, [override("VIS-1", 12, 4)], null);
    expect(profile).toEqual(before);
  });
});

describe("targetsAt", () => {
  const milestones = milestonesOf(profile, 24, [], null);
  test.each([
    [-2, 1],
    [0, 1],
    [11, 1],
    [12, 2],
    [23, 2],
    [24, 2],
    [60, 2],
  ])("%i months into the programme SEG-2 must reach %i", (monthsElapsed, level) => {
    expect(targetsAt(milestones, monthsElapsed)["SEG-2"]).toBe(level);
  });
});
