import {
  linkKey,
  type GapLink,
  type GapLinkChange,
  type LinkStrength,
  type SeenLinkChange,
} from "@/domain/objective/gap-link";

/** Changes that the server has not acknowledged yet, the latest for each link. */
export type PendingLinks = ReadonlyMap<string, SeenLinkChange>;

/** @param stored what the person saw; a link that still waits was seen when it was set first. */
export const withChange = (
  pending: PendingLinks,
  change: GapLinkChange,
  stored: LinkStrength | null,
): PendingLinks => {
  const key = linkKey(change);
  const waiting = pending.get(key);
  const seenStrength = waiting ? waiting.seenStrength : stored;
  return new Map([...pending, [key, { ...change, seenStrength }]]);
};

/** What still waits once these were acknowledged; a link changed again meanwhile waits on, over what was just stored. */
export const withoutStored = (pending: PendingLinks, stored: readonly SeenLinkChange[]): PendingLinks => {
  const storedAs = new Map(stored.map((change) => [linkKey(change), change.strength]));
  return new Map(
    [...withoutSent(pending, stored)].map(([key, change]) => {
      const strength = storedAs.get(key);
      return [key, strength === undefined ? change : { ...change, seenStrength: strength }];
    }),
  );
};

/** What still waits once these were refused; a link changed again meanwhile waits on. */
export const withoutSent = (pending: PendingLinks, sent: readonly SeenLinkChange[]): PendingLinks =>
  new Map([...pending].filter(([, change]) => !sent.includes(change)));

/** The links as they will be once the changes are stored. */
export const changedLinks = (links: readonly GapLink[], changes: Iterable<GapLinkChange>): GapLink[] => {
  const byKey = new Map(links.map((link) => [linkKey(link), link]));
  for (const { strength, ...place } of changes)
    if (strength === null) byKey.delete(linkKey(place));
    else byKey.set(linkKey(place), { ...place, strength });
  return [...byKey.values()];
};
