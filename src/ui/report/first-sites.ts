import { shareFraction } from "@/domain/report/share-of-target";
import type { SiteRow } from "@/domain/report/site-rows";

const standing = ({ share }: SiteRow): number => (share === null ? -1 : shareFraction(share));

/** As many as fit: critical ones first, those furthest from their target before the others; in the order of the list. */
export const firstSites = (sites: readonly SiteRow[], limit: number): readonly SiteRow[] => {
  if (sites.length <= limit) return sites;
  const first = new Set(
    sites
      .toSorted((a, b) => Number(b.isCritical) - Number(a.isCritical) || standing(a) - standing(b))
      .slice(0, limit),
  );
  return sites.filter((site) => first.has(site));
};
