import type { Site } from "@/domain/footprint/site";
import type { Gap } from "@/domain/gap/gap";
import { safetyRankOf } from "@/domain/gap/safety-order";
import type { GapLink } from "@/domain/objective/gap-link";
import { linkLookup } from "@/domain/objective/gap-link";
import type { Objective } from "@/domain/objective/objective";
import type { ScoredGap } from "@/domain/objective/score-gap";
import { gapScorer, strongestLinkLookup } from "@/domain/objective/score-gap";

export type RankedGap = ScoredGap & {
  /** 1 is first. */
  readonly rank: number;
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Group-wide gaps stand behind the sites' gaps where everything else is equal. */
const bySite = (a: Gap, b: Gap): number =>
  Number(a.siteId === null) - Number(b.siteId === null) || compareText(a.siteId ?? "", b.siteId ?? "");

/** Lexicographic: safety class, then score, then exposure (likely figures), then site and capability. Never a mixture. */
export const compareRank = (a: ScoredGap, b: ScoredGap): number =>
  safetyRankOf(b.gap.safetyClass) - safetyRankOf(a.gap.safetyClass) ||
  b.score.likely - a.score.likely ||
  b.exposure.likely - a.exposure.likely ||
  bySite(a.gap, b.gap) ||
  compareText(a.gap.capabilityId, b.gap.capabilityId);

/**
 * Orders the gaps; a total order that does not depend on the order of the arguments. Links to objectives that are not
 * in `objectives` are ignored; the weight of an objective only decides between equally strong links.
 */
export const rankGaps = (
  gaps: readonly Gap[],
  sites: readonly Site[],
  links: readonly GapLink[],
  objectives: readonly Objective[],
): RankedGap[] =>
  gaps
    .map(gapScorer(sites, strongestLinkLookup(linkLookup(links), objectives)))
    .sort(compareRank)
    .map((scored, index) => ({ ...scored, rank: index + 1 }));
