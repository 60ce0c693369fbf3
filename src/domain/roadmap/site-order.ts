import type { Site } from "@/domain/footprint/site";
import { safetyRankOf } from "@/domain/gap/safety-order";
import { invariant } from "@/domain/shared/invariant";
import type { SizeFactor } from "./initiative-catalogue";

/** A site with the number of its known assets; 0 while nothing has been imported. */
export type SizedSite = Site & { readonly assetCount: number };

/** Most critical first: marked critical, safety class, likely cost of a plausible outage, then by code. */
export const compareCriticality = (a: Site, b: Site): number =>
  Number(b.isCritical) - Number(a.isCritical) ||
  safetyRankOf(b.safetyClass) - safetyRankOf(a.safetyClass) ||
  outageCost(b) - outageCost(a) ||
  (a.code < b.code ? -1 : 1);

const outageCost = ({ downtimeCostPerHour, plausibleOutageHours }: Site): number =>
  downtimeCostPerHour.likely * plausibleOutageHours.likely;

/**
 * Where to try first: not the most critical site and, of three or more, not the easiest (fewest assets); of the rest
 * the least critical, so that a failed pilot costs least and a passed one still convinces.
 */
export const pilotSite = (sites: readonly SizedSite[]): SizedSite => {
  const [mostCritical, ...others] = sites.toSorted(compareCriticality);
  invariant(mostCritical, "a pilot needs a site");
  const fewestAssets = Math.min(...others.map(({ assetCount }) => assetCount), mostCritical.assetCount);
  const easiest = others.findLast(({ assetCount }) => assetCount === fewestAssets);
  const candidates = others.length > 1 ? others.filter((site) => site !== easiest) : others;
  return candidates.at(-1) ?? mostCritical;
};

/** Multiplies the cost per medium site; a site nobody has counted is taken as medium. */
export const sizeFactorOf = ({ assetCount }: SizedSite, sizeFactor: SizeFactor): number => {
  if (assetCount > sizeFactor.largeAboveAssets) return sizeFactor.large;
  return assetCount > 0 && assetCount < sizeFactor.smallBelowAssets ? sizeFactor.small : 1;
};
