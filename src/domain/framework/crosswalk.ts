/**
 * How much of the target the source speaks for: the same, a part of it, some of it and more, or only evidence towards
 * it. No strength says that the target is conformed with.
 */
export const CROSSWALK_STRENGTHS = ["equal", "subset", "intersects", "supports"] as const;
export type CrosswalkStrength = (typeof CROSSWALK_STRENGTHS)[number];

export type ItemReference = { readonly catalogueId: string; readonly itemId: string };

/** One of possibly many links into the same target; none replaces another. */
export type CrosswalkEdge = {
  readonly from: ItemReference;
  readonly to: ItemReference;
  readonly strength: CrosswalkStrength;
  /** Where the link comes from: a publication, a pack, a person. */
  readonly provenance: string;
  /** Who confirmed it; null as long as nobody has. */
  readonly reviewer: string | null;
};
