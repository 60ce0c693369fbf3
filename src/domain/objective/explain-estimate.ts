import type { RankSensitivity } from "@/domain/objective/rank-sensitivity";
import { unreachable } from "@/domain/shared/invariant";
import type { SiteId } from "@/domain/shared/ids";

export type EstimateNames = {
  /** Null: the whole organisation. */
  readonly siteName: (siteId: SiteId | null) => string;
  readonly capabilityName: (capabilityId: string) => string;
  /** Major units. */
  readonly formatMoney: (amount: number) => string;
};

/** The supposition behind a change of the top: “one hour of downtime at Brenna costs €40 k”. */
export const explainEstimate = (
  { estimate, value }: Pick<RankSensitivity, "estimate" | "value">,
  { siteName, capabilityName, formatMoney }: EstimateNames,
): string => {
  switch (estimate.kind) {
    case "downtime-cost":
      return `one hour of downtime at ${siteName(estimate.siteId)} costs ${formatMoney(value)}`;
    case "outage-hours":
      return `an incident stops ${siteName(estimate.siteId)} for ${value} h`;
    case "judged-outage-hours":
      return `${capabilityName(estimate.capabilityId)} at ${siteName(estimate.siteId)} means ${value} h of outage`;
    default:
      return unreachable(estimate);
  }
};
