import type { SafetyClass } from "@/domain/footprint/site";
import { highestSafetyClass, safetyRankOf } from "@/domain/gap/safety-order";
import type { GapLink } from "@/domain/objective/gap-link";
import { linkLookup } from "@/domain/objective/gap-link";
import type { Objective } from "@/domain/objective/objective";
import type { RankedGap } from "@/domain/objective/rank-gaps";
import { NOTHING_AT_STAKE } from "@/domain/objective/score-gap";
import type { ObjectiveId, SiteId } from "@/domain/shared/ids";
import type { Range } from "@/domain/shared/range";
import { addRanges } from "@/domain/shared/range";

/** What the open gaps put at stake for one objective. Safety and money stand side by side and are never added. */
export type ObjectiveStake = {
  readonly objective: Objective;
  /** The linked gaps in the order of their rank. */
  readonly gaps: readonly RankedGap[];
  /** Highest among the linked gaps; S0 when none has a safety effect. */
  readonly safetyClass: SafetyClass;
  /**
   * Currency, major units: per site the largest exposure among the linked gaps, summed over the sites. Several gaps of a
   * site open the way to the same downtime, which is counted once.
   */
  readonly exposure: Range;
};

const exposureOnce = (gaps: readonly RankedGap[]): Range => {
  const bySite = new Map<SiteId | null, Range>();
  for (const { exposure, reason } of gaps) {
    const largest = bySite.get(reason.exposureSiteId);
    if (!largest || exposure.likely > largest.likely) bySite.set(reason.exposureSiteId, exposure);
  }
  return [...bySite.values()].reduce(addRanges, NOTHING_AT_STAKE);
};

/** Every objective, also without a linked gap: highest safety class first, then most money, then by id. */
export const atStakeByObjective = (
  rankedGaps: readonly RankedGap[],
  links: readonly GapLink[],
  objectives: readonly Objective[],
): ObjectiveStake[] => {
  const linksOf = linkLookup(links);
  const gapsByObjective = new Map<ObjectiveId, RankedGap[]>(objectives.map(({ id }) => [id, []]));
  for (const ranked of rankedGaps)
    for (const { objectiveId } of linksOf(ranked.gap)) gapsByObjective.get(objectiveId)?.push(ranked);
  return objectives
    .map((objective) => {
      const gaps = gapsByObjective.get(objective.id) ?? [];
      const safetyClass = highestSafetyClass(gaps.map(({ gap }) => gap.safetyClass));
      return { objective, gaps, safetyClass, exposure: exposureOnce(gaps) };
    })
    .sort(
      (a, b) =>
        safetyRankOf(b.safetyClass) - safetyRankOf(a.safetyClass) ||
        b.exposure.likely - a.exposure.likely ||
        (a.objective.id < b.objective.id ? -1 : 1),
    );
};
