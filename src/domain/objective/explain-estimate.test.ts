import { expect, test } from "vitest";
import { explainEstimate } from "@/domain/objective/explain-estimate";
import type { Estimate } from "@/domain/objective/rank-sensitivity";
import type { SiteId } from "@/domain/shared/ids";

const BRENNA = "brenna" as SiteId;
const names = {
  siteName: (siteId: SiteId | null) => (siteId === null ? "all sites at once" : "Brenna"),
  capabilityName: () => "OT backup and restore",
  formatMoney: (amount: number) => `€${amount / 1000} k`,
};

test.each<[Estimate, number, string]>([
  [{ kind: "downtime-cost", siteId: BRENNA }, 40_000, "one hour of downtime at Brenna costs €40 k"],
  [{ kind: "outage-hours", siteId: BRENNA }, 96, "an incident stops Brenna for 96 h"],
  [
    { kind: "judged-outage-hours", siteId: null, capabilityId: "RES-1" },
    12,
    "OT backup and restore at all sites at once means 12 h of outage",
  ],
])("%j", (estimate, value, expected) => {
  expect(explainEstimate({ estimate, value }, names)).toBe(expected);
});
