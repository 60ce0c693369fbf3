import { describe, expect, test } from "vitest";
import { changedFacts, cutOverOf, whyNoCutOver, type CutOverPackage } from "@/domain/governance/cut-over";
import type { SiteId, WorkPackageId } from "@/domain/shared/ids";
import type { Month } from "@/domain/shared/month";

const PACKAGE: CutOverPackage = {
  id: "package" as WorkPackageId,
  code: "P-12",
  name: "Industrial DMZ",
  siteId: "brenna" as SiteId,
  siteName: "Brenna",
  startMonth: "2027-02" as Month,
  durationPeriods: 3,
  cutoverOutageHours: 18,
  outage: { windowClassId: "planned-outage", needsBackOutPlan: true },
};

describe("cutOverOf", () => {
  test("production stops in the last month of the package", () => {
    expect(cutOverOf(PACKAGE)).toEqual({
      code: "P-12",
      name: "Industrial DMZ",
      site: "Brenna",
      startMonth: "2027-02",
      cutOverMonth: "2027-04",
      outageHours: 18,
      outageWindow: "planned-outage",
      needsBackOutPlan: true,
    });
    expect(whyNoCutOver(PACKAGE)).toBeNull();
  });

  test("what the catalogue no longer says is taken for the worst", () => {
    expect(cutOverOf({ ...PACKAGE, outage: undefined })).toEqual(cutOverOf(PACKAGE));
  });

  test.each([
    ["stops nothing", { cutoverOutageHours: 0 }, /needs no outage/],
    ["is done for all sites at once", { siteName: null }, /needs no outage/],
    ["has no place in the plan", { startMonth: null }, /no place in the plan/],
  ] as const)("there is nothing to sign for a package that %s", (_, over, why) => {
    expect(cutOverOf({ ...PACKAGE, ...over })).toBeNull();
    expect(whyNoCutOver({ ...PACKAGE, ...over })).toMatch(why);
  });
});

test("a longer or moved package changes the facts that were signed", () => {
  const before = cutOverOf(PACKAGE);
  const after = cutOverOf({ ...PACKAGE, durationPeriods: 4, cutoverOutageHours: 24 });
  if (!before || !after) throw new Error("both have a cut-over");
  expect(changedFacts(before, after)).toEqual(["cutOverMonth", "outageHours"]);
  expect(changedFacts(before, before)).toEqual([]);
});
