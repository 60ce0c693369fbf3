import { describe, expect, test } from "vitest";
import { domainFigures } from "@/domain/assessment/domain-figures";

const segmentation = [
  { capabilityId: "SEG-1", level: 2, target: 2 },
  { capabilityId: "SEG-2", level: 4, target: 3 },
  { capabilityId: "SEG-3", level: 1, target: 0 },
  { capabilityId: "SEG-4", level: 1, target: 2 },
] as const;

describe("domainFigures", () => {
  test("floor with its capabilities, mean, and attainment that never exceeds a target", () => {
    expect(domainFigures(segmentation)).toEqual({
      floor: 1,
      floorCapabilityIds: ["SEG-3", "SEG-4"],
      mean: 2,
      stepsReached: 6,
      stepsTargeted: 7,
      attainment: 6 / 7,
    });
  });

  test("weights move the mean and nothing else", () => {
    const weighted = domainFigures(segmentation, (id) => (id === "SEG-2" ? 5 : 1));
    expect(weighted).toEqual({ ...domainFigures(segmentation), mean: 3 });
  });

  test("without targets there is no attainment", () => {
    expect(domainFigures(segmentation.map((rated) => ({ ...rated, target: 0 }))).attainment).toBeNull();
  });
});
