import { ratedOf, type CapabilityFigures } from "@/domain/report/capability-figures";
import { shareFraction, shareOfTarget } from "@/domain/report/share-of-target";
import { monthOf, type Month } from "@/domain/shared/month";

/** `share` of target, 0 to 1, at the end of the month. */
export type SharePoint = { readonly month: Month; readonly share: number };
/** A lower bound rests on something unknown: the truth may be higher. */
export type VerifiedPoint = SharePoint & { readonly isLowerBound: boolean };

/** One round of assessments with the figures it gave. */
export type RatedRound = {
  /** ISO date. */
  readonly on: string;
  /** Sites, and the group, that had been assessed by then. */
  readonly placeCount: number;
  readonly figures: readonly CapabilityFigures[];
};

export const verifiedPoint = ({ on, figures }: RatedRound): VerifiedPoint => ({
  month: monthOf(on),
  share: shareFraction(shareOfTarget(figures.map(ratedOf), false)),
  isLowerBound: figures.some(({ isLowerBound }) => isLowerBound),
});
