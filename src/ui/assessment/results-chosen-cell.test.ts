import { describe, expect, test } from "vitest";
import type { HeatMap } from "@/domain/assessment/heat-map";
import type { AssessmentId, SiteId } from "@/domain/shared/ids";
import { chosenCell, steppedKey } from "@/ui/assessment/results-chosen-cell";

const row = (capabilityId: string, isGroupWide: boolean): HeatMap["rows"][number] => ({
  capabilityId,
  domainId: "SEG",
  name: `name of ${capabilityId}`,
  isGroupWide,
  target: 2,
  finalTarget: 3,
  organisation: [0, 0],
  cells: [null],
});

const map: HeatMap = {
  sites: [
    {
      siteId: "bre" as SiteId,
      siteGroupId: null,
      code: "BRE",
      name: "Brenna",
      isCritical: true,
      assessmentId: "a" as AssessmentId,
      startedOn: "2026-10-12",
    },
  ],
  rows: [row("SEG-1", false), row("SEG-2", false), row("GOV-1", true), row("GOV-2", true)],
};

describe("chosenCell", () => {
  test("finds the cell of a site and the one of the group", () => {
    expect(chosenCell(map, "SEG-2.BRE")).toMatchObject({
      siteId: "bre",
      capabilityName: "name of SEG-2",
      where: "SEG-2 at Brenna, critical site",
    });
    expect(chosenCell(map, "GOV-1")).toMatchObject({ siteId: null, where: "GOV-1, whole group" });
  });

  test.each([null, "SEG-2", "SEG-2.XXX", "GOV-1.BRE", "XYZ-9.BRE", ""])("%s names no cell", (key) => {
    expect(chosenCell(map, key)).toBeNull();
  });
});

describe("steppedKey", () => {
  test.each([
    ["SEG-1.BRE", 1, "SEG-2.BRE"],
    ["SEG-2.BRE", 1, null],
    ["SEG-1.BRE", -1, null],
    ["GOV-2", -1, "GOV-1"],
  ] as const)("%s by %i is %s", (key, offset, next) => {
    expect(steppedKey(map, key, offset)).toBe(next);
  });
});
