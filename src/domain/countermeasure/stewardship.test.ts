import { expect, test } from "vitest";
import { NO_STEWARDSHIP, stewardshipAt, type Stewardship } from "@/domain/countermeasure/stewardship";
import type { SiteId } from "@/domain/shared/ids";

const BRENNA = "brenna" as SiteId;
const kept = (siteId: SiteId | null, procedure: string): Stewardship => ({
  ...NO_STEWARDSHIP,
  capabilityId: "SEG-2",
  siteId,
  ownerName: null,
  procedure,
});

test("a site's own record stands as a whole before the one of all sites", () => {
  const at = stewardshipAt([kept(null, "WI-07"), kept(BRENNA, "")]);
  expect(at(BRENNA, "SEG-2")?.procedure).toBe("");
  expect(at("corda" as SiteId, "SEG-2")?.procedure).toBe("WI-07");
  expect(at(null, "SEG-2")?.procedure).toBe("WI-07");
  expect(at(BRENNA, "SEG-1")).toBeUndefined();
});
