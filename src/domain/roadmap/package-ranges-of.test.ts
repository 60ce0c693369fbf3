import { expect, test } from "vitest";
import type { Month } from "@/domain/shared/month";
import type { InitiativeTemplate } from "./initiative-catalogue";
import { packageRangesOf } from "./package-ranges-of";
import type { Stage } from "./work-package";

const range = (low: number, likely: number, high: number) => ({ low, likely, high });
const template = {
  figures: {
    durationMonths: { firstSite: range(4, 6, 12), furtherSite: range(1, 2, 3) },
    cost: { central: range(10, 20, 40), perMediumSite: range(30, 30, 60) },
  },
} as InitiativeTemplate;
const month = "2027-05" as Month;
const at = (stage: Stage, startMonth: string | null = null) =>
  packageRangesOf(
    { stage, durationPeriods: 2, cost: 10, startMonth: startMonth as Month | null },
    template,
    month,
  );

test.each<[Stage, object]>([
  ["pilot", { duration: range(8 / 6, 2, 4), cost: range(8, 10, 20) }],
  ["central", { duration: range(8 / 6, 2, 4), cost: range(5, 10, 20) }],
  ["wave-2", { duration: range(1, 2, 3), cost: range(10, 10, 20) }],
])("a package at stage %s is as uncertain as its initiative there", (stage, ranges) => {
  expect(at(stage)).toEqual(ranges);
});

test("what has ended is certain, what ends this month is not yet", () => {
  expect(at("wave-1", "2027-03").duration).toEqual(range(2, 2, 2));
  expect(at("wave-1", "2027-04").duration).toEqual(range(1, 2, 3));
});

test("without an initiative the planning assumption holds", () => {
  const own = { stage: "central", durationPeriods: 10, cost: 100, startMonth: null } as const;
  expect(packageRangesOf(own, undefined, month)).toEqual({
    duration: range(9, 10, 15),
    cost: range(90, 100, 140),
  });
});
