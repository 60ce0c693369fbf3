import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EMPTY_HEADLINES } from "@/domain/report/empty-headlines";
import { formatsFor } from "@/domain/report/format";
import type { GapCounts, PlanCounts, WeakDomain } from "@/domain/report/headline";
import {
  gapsHeadline,
  nothingToReport,
  overviewHeadline,
  resultsHeadline,
  roadmapHeadline,
} from "@/domain/report/headline";
import { HEADLINE_LENGTH } from "@/domain/report/wording";
import type { Month } from "@/domain/shared/month";

const formats = formatsFor("EUR");
const plain = (text: string) => text.replaceAll("\u00A0", " ");
const SEGMENTATION: WeakDomain = { name: "Segmentation", supportedMean: 0.83, targetMean: 2.33 };
const share = (supportedSteps: number, targetSteps: number, isLowerBound = false) => ({
  supportedSteps,
  targetSteps,
  isLowerBound,
});

describe("overviewHeadline", () => {
  const before = (before: number) => ({ share: before, when: "June" });
  test.each([
    [
      { share: share(46, 94), previous: before(0.41), weakest: SEGMENTATION },
      "We support 49 % of our target, 8 points more than in June. Segmentation holds us back: 0.8 of 2.3.",
    ],
    [
      { share: share(46, 94, true), previous: null, weakest: SEGMENTATION },
      "We support at least 49 % of our target. Segmentation holds us back: 0.8 of 2.3.",
    ],
    [
      { share: share(46, 94), previous: before(0.5), weakest: null },
      "We support 49 % of our target, 1 point less than in June.",
    ],
    [
      { share: share(46, 94), previous: before(0.49), weakest: null },
      "We support 49 % of our target, the same as in June.",
    ],
    [{ share: share(94, 94), previous: before(0.9), weakest: null }, "We support all of our target."],
    [{ share: share(0, 94), previous: null, weakest: null }, "We support 0 % of our target."],
  ])("case %#", (input, expected) => {
    expect(plain(overviewHeadline(input, formats))).toBe(expected);
  });
});

describe("resultsHeadline", () => {
  test.each([
    [
      {
        weakest: SEGMENTATION,
        spot: { capabilityName: "IT/OT macro-segmentation", sitesAtTarget: 2, siteCount: 6 },
      },
      "Segmentation is the weakest domain: 0.8 of 2.3. Two of six sites reach the target in IT/OT macro-segmentation.",
    ],
    [
      { weakest: SEGMENTATION, spot: { capabilityName: "Island mode", sitesAtTarget: 1, siteCount: 6 } },
      "Segmentation is the weakest domain: 0.8 of 2.3. One of six sites reaches the target in Island mode.",
    ],
    [
      { weakest: SEGMENTATION, spot: { capabilityName: "Island mode", sitesAtTarget: 0, siteCount: 1 } },
      "Segmentation is the weakest domain: 0.8 of 2.3. No site reaches the target in Island mode.",
    ],
    [{ weakest: SEGMENTATION, spot: null }, "Segmentation is the weakest domain: 0.8 of 2.3."],
    [{ weakest: null, spot: null }, "Every domain is at its target."],
  ])("case %#", (input, expected) => {
    expect(resultsHeadline(input, formats)).toBe(expected);
  });
});

describe("gapsHeadline", () => {
  const counts = (changes: Partial<GapCounts>): GapCounts => ({
    total: 127,
    harmingPeople: 6,
    withSafetyClass: 23,
    withoutPackage: 1,
    withoutOutage: 1,
    ...changes,
  });
  test.each<[Partial<GapCounts>, string]>([
    [
      {},
      "Six of 127 gaps can harm people; they come first, whatever the cost. One has no package and one has no outage.",
    ],
    [
      { withoutPackage: 0, withoutOutage: 3 },
      "Six of 127 gaps can harm people; they come first, whatever the cost. Three have no outage.",
    ],
    [
      { harmingPeople: 1, withoutPackage: 0, withoutOutage: 0 },
      "One of 127 gaps can harm people; it comes first, whatever the cost.",
    ],
    [
      { total: 2100, harmingPeople: 300, withoutPackage: null, withoutOutage: null },
      "300 of 2,100 gaps can harm people; they come first, whatever the cost. There is no plan for them yet.",
    ],
    [
      { harmingPeople: 0, withSafetyClass: 17, withoutPackage: 2, withoutOutage: 0 },
      "17 of 127 gaps have a safety effect; they come first, whatever the cost. Two have no package.",
    ],
    [
      { harmingPeople: 0, withSafetyClass: 0 },
      "None of 127 gaps has a safety effect; they are ranked by money at stake.",
    ],
    [{ total: 0 }, "No gap is open: every known level is at its target."],
  ])("%j", (changes, expected) => {
    expect(gapsHeadline(counts(changes), formats)).toBe(expected);
  });
});

describe("roadmapHeadline", () => {
  const plan = (changes: Partial<PlanCounts>): PlanCounts => ({
    placedCount: 39,
    violationCount: 0,
    unplacedCount: 0,
    endMonth: "2028-03" as Month,
    ...changes,
  });
  test.each<[Partial<PlanCounts>, string]>([
    [{}, "The plan fits: 39 packages, no conflict."],
    [
      { unplacedCount: 1 },
      "The plan fits: 39 packages, no conflict. One package finds no place before the plan ends in March 2028.",
    ],
    [
      { placedCount: 1, violationCount: 2, unplacedCount: 14 },
      "The plan does not fit: 1 package, 2 conflicts with limits. 14 packages find no place before the plan ends in March 2028.",
    ],
  ])("%j", (changes, expected) => {
    expect(roadmapHeadline(plan(changes), formats)).toBe(expected);
  });
});

test("nothing to report says so and names the next step", () => {
  expect(nothingToReport("board pack on 26 Nov")).toBe(
    "Nothing is late, expired or blocked. Next step: board pack on 26 Nov.",
  );
});

test("no headline is longer than 140 characters or empty, whatever the names and numbers", () => {
  const name = fc.string({ minLength: 1, maxLength: 300 });
  const count = fc.nat(1_000_000);
  fc.assert(
    fc.property(name, name, count, count, count, (one, other, a, b, c) => {
      const weakest = { name: one, supportedMean: 0.8, targetMean: 2.3 };
      const headlines = [
        overviewHeadline(
          { share: share(a, a + b + 1, true), previous: { share: 0.4, when: "June" }, weakest },
          formats,
        ),
        resultsHeadline(
          { weakest, spot: { capabilityName: other, sitesAtTarget: a, siteCount: a + b } },
          formats,
        ),
        gapsHeadline(
          { total: a + b + c, harmingPeople: a, withSafetyClass: a + b, withoutPackage: b, withoutOutage: c },
          formats,
        ),
        roadmapHeadline(
          { placedCount: a, violationCount: b, unplacedCount: c, endMonth: "2028-09" as Month },
          formats,
        ),
        nothingToReport(one),
        ...Object.values(EMPTY_HEADLINES),
      ];
      for (const headline of headlines) {
        expect(headline.length).toBeGreaterThan(0);
        expect(headline.length).toBeLessThanOrEqual(HEADLINE_LENGTH);
      }
    }),
  );
});
