import { describe, expect, test } from "vitest";
import { ALDSTADT, BRENNA, SAMPLE_INDEX, SAMPLE_SITES, sampleAssessment } from "@/test/plan-sample";
import { programmeStanding } from "@/domain/assessment/programme-standing";
import type { MaturityLevel } from "@/domain/framework/maturity-model";
import { capabilityFigures } from "@/domain/report/capability-figures";
import { forecastLevels } from "@/domain/report/forecast";
import { knownLevels } from "@/domain/report/known-levels";
import { plannedLifts, type FinishingPackage } from "@/domain/report/planned-lifts";
import { plannedLevels, plannedPoints } from "@/domain/report/planned-share";
import type { SiteId } from "@/domain/shared/ids";
import type { Month } from "@/domain/shared/month";

const TODAY = "2026-11-18";
const TARGETS = { "VIS-1": 2, "SEG-1": 2, "GOV-1": 2 } as const;
const NOVEMBER = "2026-11" as Month;

const work = (
  siteId: SiteId | null,
  capabilityId: string,
  from: MaturityLevel,
  to: MaturityLevel,
  finishMonth: string | null,
): FinishingPackage => ({
  siteId,
  lifts: [{ capabilityId, from, to }],
  finishMonth: finishMonth as Month | null,
});

/** VIS-1 at 1 in both sites, SEG-1 at 1, GOV-1 at 1. */
const ASSESSMENTS = [
  sampleAssessment(null, { "GOV-1": 1 }),
  sampleAssessment(ALDSTADT.id, { "VIS-1": 1, "SEG-1": 1 }),
  sampleAssessment(BRENNA.id, { "VIS-1": 1, "SEG-1": 1 }),
];

const forecastOf = (packages: readonly FinishingPackage[], assessments = ASSESSMENTS) => {
  const standing = programmeStanding(SAMPLE_INDEX, SAMPLE_SITES, assessments, TODAY);
  const figures = capabilityFigures(knownLevels(SAMPLE_INDEX, SAMPLE_SITES, standing, () => TARGETS));
  const forecast = forecastLevels(SAMPLE_INDEX, SAMPLE_SITES, standing, plannedLifts(SAMPLE_INDEX, packages));
  const round = { on: "2026-10-12", placeCount: assessments.length, figures };
  return {
    forecast: forecast.map(({ month, levels }) => ({ month, levels })),
    levelsAtTheEnd: plannedLevels(figures, forecast.at(-1)),
    points: plannedPoints(round, forecast, "2027-01" as Month).map(({ share }) => Math.round(share * 100)),
  };
};

describe("forecast from the plan", () => {
  test("without a package it is today's score, month after month", () => {
    expect(forecastOf([])).toEqual({
      forecast: [],
      levelsAtTheEnd: { "VIS-1": 1, "SEG-1": 1, "GOV-1": 1 },
      points: [50, 50, 50, 50],
    });
  });

  test("a level counts from the month its package finishes, and the organisation's from the last critical site", () => {
    const { forecast, points } = forecastOf([
      work(BRENNA.id, "VIS-1", 1, 2, "2026-11"),
      work(ALDSTADT.id, "VIS-1", 1, 2, "2026-12"),
    ]);
    expect(forecast).toEqual([
      { month: "2026-11", levels: { "VIS-1": 1, "SEG-1": 1, "GOV-1": 1 } },
      { month: "2026-12", levels: { "VIS-1": 2, "SEG-1": 1, "GOV-1": 1 } },
    ]);
    expect(points).toEqual([50, 50, 67, 67]);
  });

  test("a hard prerequisite holds a level back until it is lifted too", () => {
    const segmentation = work(ALDSTADT.id, "SEG-1", 1, 2, "2026-11");
    expect(forecastOf([segmentation]).levelsAtTheEnd["SEG-1"]).toBe(1);
    const { forecast } = forecastOf([segmentation, work(ALDSTADT.id, "VIS-1", 1, 2, "2026-12")]);
    expect(forecast.map(({ levels }) => levels["SEG-1"])).toEqual([1, 2]);
  });

  test("a lift waits for the one below it, whatever finishes first", () => {
    const { forecast } = forecastOf([
      work(null, "VIS-1", 2, 3, "2026-11"),
      work(null, "VIS-1", 1, 2, "2026-12"),
    ]);
    expect(forecast.map(({ levels }) => levels["VIS-1"])).toEqual([1, 3]);
  });

  test("a group-wide level needs all packages that lift it; one without a place keeps it out", () => {
    const first = work(ALDSTADT.id, "GOV-1", 1, 2, "2026-11");
    expect(forecastOf([first, work(BRENNA.id, "GOV-1", 1, 2, "2026-12")]).forecast).toMatchObject([
      { month: "2026-12", levels: { "GOV-1": 2 } },
    ]);
    expect(forecastOf([first, work(BRENNA.id, "GOV-1", 1, 2, null)]).forecast).toEqual([]);
  });

  test("with all done it is the target", () => {
    const all = Object.keys(TARGETS).map((id) => work(null, id, 1, 2, "2027-01"));
    expect(forecastOf(all).points).toEqual([50, 50, 50, 100]);
  });

  test("what finished before the round counts from the month after it", () => {
    expect(forecastOf([work(null, "VIS-1", 1, 2, "2026-05")]).points).toEqual([50, 67, 67, 67]);
  });

  test("an unknown level stays out until work lifts it", () => {
    const unknown = [sampleAssessment(null, { "GOV-1": 1 })];
    expect(forecastOf([], unknown).levelsAtTheEnd).toEqual({ "GOV-1": 1 });
    const lifted = forecastOf([work(null, "VIS-1", 0, 2, NOVEMBER)], unknown);
    expect(lifted.levelsAtTheEnd).toEqual({ "GOV-1": 1, "VIS-1": 2 });
    expect(lifted.points).toEqual([17, 50, 50, 50]);
  });
});
