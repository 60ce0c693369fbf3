import type { CoverageCounts, CoverageState } from "@/domain/assessment/coverage-state";
import type { CrosswalkStrength } from "@/domain/framework/crosswalk";

export const STATE_WORDS: Record<CoverageState, string> = {
  met: "Met",
  partly: "Partly met",
  open: "Open",
  unknown: "Unknown",
  "not-applicable": "Not applicable",
  unmapped: "Not mapped",
};

/** What a link claims; none of the words says that the framework is conformed with. */
export const STRENGTH_WORDS: Record<CrosswalkStrength, string> = {
  equal: "Speaks for the same thing",
  subset: "Speaks for a part of it",
  intersects: "Speaks for some of it, and for more",
  supports: "Supports it",
};

export const DISCLAIMER =
  "A link says that something supports an item, never that the item is conformed with.";

/** "12 of 106 met". */
export const metWords = ({ met, total }: CoverageCounts): string => `${met} of ${total} met`;
