import { describe, expect, test } from "vitest";
import type { SiteId } from "@/domain/shared/ids";
import { gapKey, gapListQuery, gapPlace, isFiltered } from "@/ui/gap/gap-address";

const BRENNA = "01a200d7-e23a-7a1e-b32b-4205212f05fe" as SiteId;
const WHOLE_LIST = { measuredAgainst: "milestone", text: "", siteId: null, objectiveId: null, only: null };

describe("gapListQuery", () => {
  test.each([
    ["", {}],
    ["targets=final", { measuredAgainst: "final" }],
    ["q=%20SEG-2%20", { text: "SEG-2" }],
    ["site=group&only=safety", { siteId: "group", only: "safety" }],
    [`site=${BRENNA}&objective=${BRENNA}`, { siteId: BRENNA, objectiveId: BRENNA }],
    ["site=BRE&objective=x&only=S9&targets=maybe", {}],
  ])("%s", (search, expected) => {
    const query = gapListQuery(new URLSearchParams(search));
    expect(query).toEqual({ ...WHOLE_LIST, ...expected });
    expect(isFiltered(query)).toBe(
      !["", "targets=final"].includes(search) && Object.keys(expected).length > 0,
    );
  });
});

describe("gapPlace", () => {
  const sites = [{ id: BRENNA, name: "Brenna", code: "BRE" }];

  test("a key names a site's gap or one of all sites, and is made again from it", () => {
    const place = gapPlace("SEG-2.BRE", sites);
    expect(place).toEqual({ key: "SEG-2.BRE", siteId: BRENNA, siteName: "Brenna", capabilityId: "SEG-2" });
    expect(gapKey({ capabilityId: "SEG-2", siteCode: "BRE" })).toBe(place?.key);
    expect(gapPlace(gapKey({ capabilityId: "GOV-1", siteCode: null }), sites)).toMatchObject({
      siteId: null,
      capabilityId: "GOV-1",
    });
  });

  test.each([null, "SEG-2.XYZ"])("%s names nothing", (key) => {
    expect(gapPlace(key, sites)).toBeNull();
  });
});
