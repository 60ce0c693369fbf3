import { scaleRange } from "@/domain/shared/range";
import type { Range } from "@/domain/shared/range";

/** What a package may take and cost: periods, not necessarily whole, and money. */
export type PackageRanges = { readonly duration: Range; readonly cost: Range };

/** Planning assumption for figures that nobody has given a range: work rather takes longer than shorter. */
export const ASSUMED_RANGES: PackageRanges = {
  duration: { low: 0.9, likely: 1, high: 1.5 },
  cost: { low: 0.9, likely: 1, high: 1.4 },
};

export const assumedRanges = ({ duration, cost }: { duration: number; cost: number }): PackageRanges => ({
  duration: scaleRange(ASSUMED_RANGES.duration, duration),
  cost: scaleRange(ASSUMED_RANGES.cost, cost),
});

/** The figure below which a share of all draws lies, were the range a triangle with its top at `likely`. */
export const triangularAt = ({ low, likely, high }: Range, share: number): number => {
  const width = high - low;
  if (width <= 0) return likely;
  const rising = (likely - low) / width;
  return share < rising
    ? low + Math.sqrt(share * width * (likely - low))
    : high - Math.sqrt((1 - share) * width * (high - likely));
};
