import type { Range } from "@/domain/shared/range";
import type { SiteGroupId, SiteId } from "@/domain/shared/ids";

/** S3 people or neighbours can be harmed; S2 equipment or environment; S1 minor injury; S0 no safety effect. */
export const SAFETY_CLASSES = ["S0", "S1", "S2", "S3"] as const;
export type SafetyClass = (typeof SAFETY_CLASSES)[number];

export type Site = {
  readonly id: SiteId;
  /** A site is in at most one group. */
  readonly siteGroupId: SiteGroupId | null;
  readonly name: string;
  /** Short code shown where space is scarce, for example `BRE`. */
  readonly code: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly safetyClass: SafetyClass;
  /** Critical sites decide the organisation's level. */
  readonly isCritical: boolean;
  /** Cost of one hour of downtime in the programme's currency, major units. */
  readonly downtimeCostPerHour: Range;
  /** Hours a plausible incident would stop the site. */
  readonly plausibleOutageHours: Range;
  /** Packages that may run here at once. */
  readonly maxConcurrentPackages: number;
};
