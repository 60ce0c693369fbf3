import type { SafetyClass, Site } from "@/domain/footprint/site";
import type { Gap } from "@/domain/gap/gap";
import type { GapLink, LinkStrength } from "@/domain/objective/gap-link";
import type { Objective } from "@/domain/objective/objective";
import type { ObjectiveId, SiteId } from "@/domain/shared/ids";
import type { Range } from "@/domain/shared/range";

export const exactly = (value: number): Range => ({ low: value, likely: value, high: value });

export const site = (id: string, costPerHour: number | Range, hours: number | Range = 24): Site => ({
  id: id as SiteId,
  siteGroupId: null,
  name: id,
  code: id.slice(0, 3).toUpperCase(),
  country: "DE",
  timeZone: "Europe/Berlin",
  safetyClass: "S3",
  isCritical: true,
  downtimeCostPerHour: typeof costPerHour === "number" ? exactly(costPerHour) : costPerHour,
  plausibleOutageHours: typeof hours === "number" ? exactly(hours) : hours,
  maxConcurrentPackages: 2,
});

export const gap = (
  siteId: string | null,
  capabilityId: string,
  {
    safetyClass = "S0",
    levels = 1,
    hours,
  }: { safetyClass?: SafetyClass; levels?: 1 | 2 | 3 | 4; hours?: number | Range } = {},
): Gap => {
  const place = { siteId: siteId as SiteId | null, capabilityId };
  const plausibleOutageHours = typeof hours === "number" ? exactly(hours) : hours;
  return {
    ...place,
    supportedLevel: 0,
    targetLevel: levels,
    levels,
    unmetCriterionIds: [],
    safetyCriterionIds: [],
    compensatedCriterionIds: [],
    safetyClass,
    judgement: plausibleOutageHours
      ? { ...place, safetyClass: null, plausibleOutageHours, note: "shift book" }
      : null,
  };
};

export const objective = (id: string, weight = 50): Objective => ({
  id: id as ObjectiveId,
  name: id,
  owner: "R. Haas",
  measure: "",
  target: "",
  weight,
});

export const link = (
  capabilityId: string,
  objectiveId: string,
  strength: LinkStrength,
  siteId: string | null = null,
): GapLink => ({
  siteId: siteId as SiteId | null,
  capabilityId,
  objectiveId: objectiveId as ObjectiveId,
  strength,
});

export const PEOPLE = objective("people");
export const SUPPLY = objective("supply");
export const shortMoney = (amount: number) =>
  amount >= 1e6 ? `€${(amount / 1e6).toFixed(1)} M` : `€${Math.round(amount / 1e3)} k`;

/** The rows of the gap list in the design, ranks 1 to 8 and 24 to 27, in mixed order. */
