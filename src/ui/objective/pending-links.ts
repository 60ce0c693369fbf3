import type { GapLink, GapLinkChange } from "@/domain/objective/gap-link";

/** Changes that the server has not acknowledged yet, the latest for each link. */
export type PendingLinks = ReadonlyMap<string, GapLinkChange>;

export const linkKey = ({ siteId, capabilityId, objectiveId }: Omit<GapLink, "strength">): string =>
  `${siteId ?? "all"}/${capabilityId}/${objectiveId}`;

export const withChange = (pending: PendingLinks, change: GapLinkChange): PendingLinks =>
  new Map([...pending, [linkKey(change), change]]);

/** What still waits once these were acknowledged or refused; a link changed again meanwhile waits on. */
export const withoutSent = (pending: PendingLinks, sent: readonly GapLinkChange[]): PendingLinks =>
  new Map([...pending].filter(([, change]) => !sent.includes(change)));

/** The links as they will be once the changes are stored. */
export const changedLinks = (links: readonly GapLink[], changes: Iterable<GapLinkChange>): GapLink[] => {
  const byKey = new Map(links.map((link) => [linkKey(link), link]));
  for (const { strength, ...place } of changes)
    if (strength === null) byKey.delete(linkKey(place));
    else byKey.set(linkKey(place), { ...place, strength });
  return [...byKey.values()];
};
