import { describe, expect, test } from "vitest";
import type { Month } from "@/domain/shared/month";
import { monthsFrom } from "@/domain/shared/month";
import type { TimelineOutput, TimelinePackage } from "@/ui/roadmap/roadmap-output";
import { timelineLines } from "@/ui/roadmap/timeline-lanes";

const step = (code: string, siteId: string | null, start: number | null, duration = 3): TimelinePackage =>
  ({
    id: code,
    code,
    name: `Boundary: ${code}`,
    initiative: "Boundary",
    domainId: "SEG",
    siteId,
    start,
    duration,
    cutoverHours: 0,
    isSafety: false,
    isPinned: false,
    needs: [],
  }) as unknown as TimelinePackage;

const site = (code: string, grantedHours: readonly number[]) => ({
  siteId: code,
  name: code,
  code,
  grantedHours,
});
const months = monthsFrom("2026-04" as Month, 24);
const granted = months.map((_, month) => (month === 5 ? 24 : 0));
const none = months.map(() => 0);

const timeline = (packages: readonly TimelinePackage[]) =>
  ({
    months,
    packages,
    domains: [
      { id: "SEG", name: "Segmentation" },
      { id: "VIS", name: "Visibility" },
    ],
    sites: [site("ALD", granted), site("BRE", none)],
  }) as unknown as TimelineOutput;

const barsIn = (packages: readonly TimelinePackage[], by: "domain" | "site", together = true) =>
  timelineLines(timeline(packages), by, together).flatMap(({ bars }) => bars);

describe("timeline lines", () => {
  test("steps that follow each other are one bar with a joint; places with the same months share it", () => {
    const packages = [
      step("P-1", "ALD", 0),
      step("P-2", "ALD", 3),
      step("P-3", "BRE", 0),
      step("P-4", "BRE", 3),
    ];
    expect(barsIn(packages, "domain")).toMatchObject([
      { name: "Boundary", place: "ALD BRE", start: 0, end: 6, joints: [3] },
    ]);
    expect(barsIn(packages, "domain", false).map(({ packages: [each] }) => each.code)).toHaveLength(4);
  });

  test("a pause between steps makes two bars, a package without a place none", () => {
    const packages = [step("P-1", "ALD", 0), step("P-2", "ALD", 4), step("P-3", "BRE", null)];
    expect(barsIn(packages, "domain").map(({ start, end }) => [start, end])).toEqual([
      [0, 3],
      [4, 7],
    ]);
  });

  test("bars and their names never overlap in a line", () => {
    const packages = Array.from({ length: 60 }, (_, index) => step(`P-${index}`, null, (index * 7) % 21));
    for (const { bars } of timelineLines(timeline(packages), "domain", false))
      for (const [index, bar] of bars.entries())
        expect(bar.start).toBeGreaterThanOrEqual(bars[index - 1]?.end ?? 0);
  });

  test("a name that finds no room to the right of its bar stands before it", () => {
    expect(barsIn([step("P-1", null, 22, 2)], "domain")).toMatchObject([{ labelPlace: "before" }]);
    expect(barsIn([step("P-1", null, 1, 2)], "domain")).toMatchObject([{ labelPlace: "after" }]);
  });

  test("by site the lane of a site begins with the hours it grants; a lane without work is left out", () => {
    const lines = timelineLines(timeline([step("P-1", "ALD", 0)]), "site", true);
    expect(lines.map(({ laneName, printsHours }) => [laneName, printsHours])).toEqual([
      ["ALD", true],
      [null, false],
    ]);
  });
});
