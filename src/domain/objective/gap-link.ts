import type { Gap } from "@/domain/gap/gap";
import { gapKeyOf } from "@/domain/gap/gap";
import type { Objective } from "@/domain/objective/objective";
import type { ObjectiveId, SiteId } from "@/domain/shared/ids";

/** 0 none, 1 weak, 3 clear, 9 strong. */
export const LINK_STRENGTHS = [0, 1, 3, 9] as const;
export type LinkStrength = (typeof LINK_STRENGTHS)[number];
export const STRONGEST_LINK = 9;

/** How strongly gaps of one capability, at one site or (siteId null) at all sites, hold back an objective. */
export type GapLink = {
  readonly siteId: SiteId | null;
  readonly capabilityId: string;
  readonly objectiveId: ObjectiveId;
  readonly strength: LinkStrength;
};

/** Strength null: no link of its own; a site then follows the link for all sites. */
export type GapLinkChange = Omit<GapLink, "strength"> & { readonly strength: LinkStrength | null };

/** The same with what the person saw when setting it. */
export type SeenLinkChange = GapLinkChange & { readonly seenStrength: LinkStrength | null };

/** Names the link of one place to one objective. */
export const linkKey = ({ siteId, capabilityId, objectiveId }: Omit<GapLink, "strength">): string =>
  `${siteId ?? "all"}/${capabilityId}/${objectiveId}`;

export type LinksOfGap = (gap: Pick<Gap, "siteId" | "capabilityId">) => readonly GapLink[];

/**
 * Looks up the links that hold for a gap: a site's own link replaces the all-sites link to the same objective, also
 * with strength 0, which means no link. A group-wide gap has the all-sites links only.
 */
export const linkLookup = (links: readonly GapLink[]): LinksOfGap => {
  const byPlace = new Map<string, GapLink[]>();
  for (const link of links) {
    const place = byPlace.get(gapKeyOf(link));
    if (place) place.push(link);
    else byPlace.set(gapKeyOf(link), [link]);
  }
  return ({ siteId, capabilityId }) => {
    const general = byPlace.get(gapKeyOf({ siteId: null, capabilityId })) ?? [];
    const own = siteId === null ? [] : (byPlace.get(gapKeyOf({ siteId, capabilityId })) ?? []);
    return own
      .concat(general.filter(({ objectiveId }) => !own.some((link) => link.objectiveId === objectiveId)))
      .filter(({ strength }) => strength > 0);
  };
};

/** The strongest link; among equals the objective with the larger weight, then by id. Links to other objectives are ignored. */
export const strongestLink = (
  links: readonly GapLink[],
  objectivesById: ReadonlyMap<ObjectiveId, Objective>,
): GapLink | null => {
  const weightOf = ({ objectiveId }: GapLink): number => objectivesById.get(objectiveId)?.weight ?? 0;
  const leads = (a: GapLink, b: GapLink): boolean =>
    (a.strength - b.strength || weightOf(a) - weightOf(b) || (a.objectiveId < b.objectiveId ? 1 : -1)) > 0;
  let strongest: GapLink | null = null;
  for (const link of links)
    if (objectivesById.has(link.objectiveId) && (strongest === null || leads(link, strongest)))
      strongest = link;
  return strongest;
};
