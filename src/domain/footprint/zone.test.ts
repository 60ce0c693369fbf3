import { describe, expect, test } from "vitest";
import { siteFinder } from "@/domain/footprint/site-finder";
import { zoneFinder, type Zone } from "@/domain/footprint/zone";
import type { SiteId, ZoneId } from "@/domain/shared/ids";

const BREMEN = "bremen" as SiteId;
const LYON = "lyon" as SiteId;
const zone = (id: string, siteId: SiteId, name: string, ...addressRanges: string[]): Zone => ({
  id: id as ZoneId,
  siteId,
  name,
  purdueLevel: null,
  addressRanges,
});

const zoneOf = zoneFinder([
  zone("plant", BREMEN, "Plant network", "10.1.0.0/16", "fd00:1::/32"),
  zone("cell", BREMEN, "Cell 3", "10.1.3.0/24"),
  zone("lyon", LYON, "Cell 3", "10.2.0.0/16"),
]);

describe("zoneFinder", () => {
  test.each([
    ["the zone its tool names", BREMEN, "cell 3", ["10.1.0.9"], "cell"],
    ["one of several zones its tool names", BREMEN, "Unknown, Cell  3", [], "cell"],
    ["the narrowest range around its address", BREMEN, null, ["10.1.3.9"], "cell"],
    ["a wider range when the narrow one does not fit", BREMEN, null, ["10.1.4.9"], "plant"],
    ["a range around its second address", BREMEN, null, ["192.168.0.1", "10.1.3.9"], "cell"],
    ["a range of IPv6", BREMEN, null, ["fd00:1::9"], "plant"],
    ["its address when the named zone does not exist", BREMEN, "Cell 9", ["10.1.3.9"], "cell"],
    ["a zone of its own site", LYON, "Cell 3", [], "lyon"],
    ["nothing by an address of another site", LYON, null, ["10.1.3.9"], null],
    ["nothing without hint and address", BREMEN, null, [], null],
    ["nothing at a site without zones", "elsewhere" as SiteId, "Cell 3", ["10.1.3.9"], null],
  ])("gives %s", (_, siteId, zoneHint, ipAddresses, expected) => {
    expect(zoneOf(siteId, { zoneHint, ipAddresses })).toBe(expected);
  });
});

test("a site is found by name or code, a name before a code", () => {
  const find = siteFinder([
    { id: BREMEN, name: "Bremen works", code: "BRE" },
    { id: LYON, name: "BRE", code: "LYO" },
  ]);
  expect(find(" bremen  works ")).toBe(BREMEN);
  expect(find("lyo")).toBe(LYON);
  expect(find("bre")).toBe(LYON);
  expect(find("Bremen")).toBeNull();
});
