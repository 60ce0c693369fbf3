import { describe, expect, test } from "vitest";
import { rankSensitivity } from "@/domain/objective/rank-sensitivity";
import { PEOPLE, gap, link, site } from "@/test/gap-samples";

describe("rankSensitivity", () => {
  const links = [link("SEG-1", "people", 9)];
  const sites = [
    site("a", { low: 50, likely: 100, high: 110 }, 10),
    site("b", 90, { low: 5, likely: 10, high: 12 }),
  ];
  const gaps = [gap("a", "SEG-1"), gap("b", "SEG-1")];

  test("says which estimate at which end lets which gap in and out", () => {
    expect(rankSensitivity({ gaps, sites, links, objectives: [PEOPLE], topCount: 1 })).toEqual([
      {
        estimate: { kind: "downtime-cost", siteId: "a" },
        end: "low",
        value: 50,
        entering: [gaps[1]],
        leaving: [gaps[0]],
      },
      {
        estimate: { kind: "outage-hours", siteId: "b" },
        end: "high",
        value: 12,
        entering: [gaps[1]],
        leaving: [gaps[0]],
      },
    ]);
  });

  test("judged hours are an estimate of their own", () => {
    const judged = gap("a", "SEG-1", { hours: { low: 1, likely: 10, high: 10 } });
    expect(
      rankSensitivity({
        gaps: [judged, gap("b", "SEG-1")],
        sites: [site("a", 100), site("b", 90, 10)],
        links,
        objectives: [PEOPLE],
        topCount: 1,
      }),
    ).toMatchObject([
      {
        estimate: { kind: "judged-outage-hours", siteId: "a", capabilityId: "SEG-1" },
        end: "low",
        leaving: [judged],
      },
    ]);
  });

  test("is silent when every gap is in the top or no estimate matters", () => {
    expect(rankSensitivity({ gaps, sites, links, objectives: [PEOPLE] })).toEqual([]);
    const safety = [gap("a", "SEG-1", { safetyClass: "S3" }), gap("b", "SEG-1")];
    expect(rankSensitivity({ gaps: safety, sites, links, objectives: [PEOPLE], topCount: 1 })).toEqual([]);
  });
});
