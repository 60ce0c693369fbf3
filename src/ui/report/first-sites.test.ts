import { describe, expect, test } from "vitest";
import type { SiteRow } from "@/domain/report/site-rows";
import type { SiteId } from "@/domain/shared/ids";
import { firstSites } from "@/ui/report/first-sites";

const site = (name: string, isCritical: boolean, steps: number | null): SiteRow => ({
  siteId: name as SiteId,
  name,
  isCritical,
  share: steps === null ? null : { supportedSteps: steps, targetSteps: 10, isLowerBound: false },
  unknown: { count: 0, of: 10 },
  nextOutage: null,
  unassignedAssets: null,
});

const SITES = [site("A", false, 1), site("B", true, 9), site("C", false, null), site("D", false, 5)];
const namesOf = (limit: number) => firstSites(SITES, limit).map(({ name }) => name);

describe("firstSites", () => {
  test("all of them while they fit", () => {
    expect(namesOf(4)).toEqual(["A", "B", "C", "D"]);
  });

  test("critical ones, then those furthest from their target, unknown ones before; in the order of the list", () => {
    expect(namesOf(1)).toEqual(["B"]);
    expect(namesOf(2)).toEqual(["B", "C"]);
    expect(namesOf(3)).toEqual(["A", "B", "C"]);
  });
});
