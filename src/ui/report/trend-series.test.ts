import { describe, expect, test } from "vitest";
import { trendNote, trendSeries, trendSummary } from "@/ui/report/trend-series";
import type { Month } from "@/domain/shared/month";

const month = (text: string) => text as Month;
const round = (at: string, share: number, isLowerBound = false) => ({
  month: month(at),
  share,
  isLowerBound,
});

const TREND = {
  startMonth: month("2026-04"),
  endMonth: month("2026-09"),
  verified: [round("2026-04", 0.351), round("2026-07", 0.41)],
  planned: [
    { month: month("2026-07"), share: 0.41 },
    { month: month("2026-08"), share: 0.41 },
    { month: month("2026-09"), share: 0.92 },
  ],
};

describe("trendSeries", () => {
  test("has every month of the programme, with whole per cent", () => {
    expect(trendSeries(TREND)).toEqual([
      { month: "Apr 26", verified: 35, planned: undefined },
      { month: "May 26", verified: undefined, planned: undefined },
      { month: "Jun 26", verified: undefined, planned: undefined },
      { month: "Jul 26", verified: 41, planned: 41 },
      { month: "Aug 26", verified: undefined, planned: 41 },
      { month: "Sep 26", verified: undefined, planned: 92 },
    ]);
  });

  test("keeps a round from before the start", () => {
    const early = trendSeries({ ...TREND, verified: [round("2026-02", 0.2)], planned: [] });
    expect([early.length, early[0]?.verified]).toEqual([8, 20]);
  });
});

describe("the curve in words", () => {
  test("names each round and the end of the plan", () => {
    expect(trendSummary(TREND)).toBe(
      "Share of target supported, in per cent: 35 in April 2026, 41 in July 2026; plan 92 in September 2026; target 100.",
    );
    expect(trendNote(TREND).replaceAll("\u00A0", " ")).toBe(
      "With every placed package done, the plan reaches 92 % in September 2026.",
    );
  });

  test("says where it rests on something unknown, and when there is no plan", () => {
    const bounded = { ...TREND, planned: [], verified: [round("2026-04", 0.3, true), round("2026-07", 0.4)] };
    expect(trendSummary(bounded)).toContain("at least 30 in April 2026");
    expect(trendNote(bounded)).toBe(
      "Without a plan nobody can say when the target is reached. 1 of 2 rounds is a lower bound: something was unknown.",
    );
  });
});
