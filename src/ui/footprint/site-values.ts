import type { Site } from "@/domain/footprint/site";

export type SiteValues = Omit<Site, "id" | "siteGroupId">;

/** A first guess a person corrects; nothing is claimed about the plant. */
export const NEW_SITE: SiteValues = {
  name: "",
  code: "",
  country: "",
  timeZone: "Europe/Berlin",
  safetyClass: "S0",
  isCritical: false,
  downtimeCostPerHour: { low: 0, likely: 0, high: 0 },
  plausibleOutageHours: { low: 8, likely: 24, high: 72 },
  maxConcurrentPackages: 2,
};
