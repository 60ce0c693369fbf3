import type { Gap } from "@/domain/gap/gap";
import type { LiftingPackage } from "@/domain/roadmap/packages-of-gap";
import type { SiteId } from "@/domain/shared/ids";
import type { Month } from "@/domain/shared/month";

/** Hours operations grants at a site in a month. */
export type GrantedOutage = { readonly month: Month; readonly hours: number };

/** Months with granted hours from today on, first one first; empty where none is granted. */
export type OutagesAt = (siteId: SiteId) => readonly GrantedOutage[];

export type GapOutage =
  /** Every package that closes the gap works without a stop. */
  | { readonly kind: "not-needed" }
  | ({ readonly kind: "granted" } & GrantedOutage)
  /** Hours are granted, never enough of them in one month. */
  | { readonly kind: "too-short"; readonly neededHours: number; readonly longestHours: number }
  | { readonly kind: "none"; readonly neededHours: number | null };

/**
 * The next month in which a gap could be closed as far as outages go: long enough for the longest cut-over of its first
 * package that needs one, or any granted month while no package is planned. Null for a group-wide gap without a package.
 */
export const outageForGap = (
  gap: Pick<Gap, "siteId">,
  packages: readonly LiftingPackage[],
  outagesAt: OutagesAt,
): GapOutage | null => {
  const needing = packages.find(({ cutoverOutageHours }) => cutoverOutageHours > 0);
  if (packages.length > 0 && !needing) return { kind: "not-needed" };
  const siteId = needing?.siteId ?? gap.siteId;
  if (siteId === null) return null;
  const neededHours = needing?.cutoverOutageHours ?? null;
  const granted = outagesAt(siteId);
  const enough = granted.find(({ hours }) => hours >= (neededHours ?? 0));
  if (enough) return { kind: "granted", ...enough };
  const longestHours = Math.max(0, ...granted.map(({ hours }) => hours));
  return neededHours !== null && longestHours > 0
    ? { kind: "too-short", neededHours, longestHours }
    : { kind: "none", neededHours };
};
