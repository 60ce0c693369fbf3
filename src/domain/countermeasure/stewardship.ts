import type { SiteId, UserId } from "@/domain/shared/ids";

/** What keeps a capability up that is in place itself. */
export type StewardshipFields = {
  /** A member of the organisation; null where nobody is named. */
  readonly ownedBy: UserId | null;
  /** Where it is written how it is done. */
  readonly procedure: string;
  /** In the programme's currency; null where nobody has said, 0 where it costs nothing. */
  readonly yearlyCost: number | null;
  /** Who decides, and how, when it has to be left open for a while. */
  readonly exceptionPath: string;
  /** ISO day. */
  readonly reviewDueOn: string | null;
};

export type Stewardship = StewardshipFields & {
  readonly capabilityId: string;
  /** Null: at every site that has none of its own, and for what is answered once. */
  readonly siteId: SiteId | null;
  /** Null where nobody is named, or who was named is no longer a member. */
  readonly ownerName: string | null;
};

export const NO_STEWARDSHIP: StewardshipFields = {
  ownedBy: null,
  procedure: "",
  yearlyCost: null,
  exceptionPath: "",
  reviewDueOn: null,
};

const keyOf = (siteId: SiteId | null, capabilityId: string): string => `${siteId} ${capabilityId}`;

/** What holds at a place: its own as a whole, otherwise what holds for all sites. */
export const stewardshipAt = (stewardships: readonly Stewardship[]) => {
  const byPlace = new Map(stewardships.map((each) => [keyOf(each.siteId, each.capabilityId), each]));
  return (siteId: SiteId | null, capabilityId: string): Stewardship | undefined =>
    byPlace.get(keyOf(siteId, capabilityId)) ?? byPlace.get(keyOf(null, capabilityId));
};
