import type { Site } from "@/domain/footprint/site";
import type { Gap } from "@/domain/gap/gap";
import type { GapLink } from "@/domain/objective/gap-link";
import { linkLookup } from "@/domain/objective/gap-link";
import type { Objective } from "@/domain/objective/objective";
import { compareRank } from "@/domain/objective/rank-gaps";
import type { LinkOfGap, ScoredGap } from "@/domain/objective/score-gap";
import { gapScorer, strongestLinkLookup } from "@/domain/objective/score-gap";
import type { SiteId } from "@/domain/shared/ids";
import type { Range } from "@/domain/shared/range";

export type Estimate =
  | { readonly kind: "downtime-cost"; readonly siteId: SiteId }
  | { readonly kind: "outage-hours"; readonly siteId: SiteId }
  | { readonly kind: "judged-outage-hours"; readonly siteId: SiteId | null; readonly capabilityId: string };

/** One estimate at one end of its own range, everything else at its likely figure, and what that does to the top. */
export type RankSensitivity = {
  readonly estimate: Estimate;
  readonly end: "low" | "high";
  readonly value: number;
  readonly entering: readonly Gap[];
  readonly leaving: readonly Gap[];
};

export type RankSensitivityInput = {
  readonly gaps: readonly Gap[];
  readonly sites: readonly Site[];
  readonly links: readonly GapLink[];
  readonly objectives: readonly Objective[];
  /** How many gaps make the top. */
  readonly topCount?: number;
};

/** An estimate set to one end, the gaps it touches, and how one of them scores then. */
type Variant = Pick<RankSensitivity, "estimate" | "end" | "value"> & {
  readonly touched: readonly Gap[];
  readonly rescore: (gap: Gap) => ScoredGap;
};

const ENDS = ["low", "high"] as const;
const certainly = (value: number): Range => ({ low: value, likely: value, high: value });

/** The ends of a range that differ from its likely figure. */
const endsOf = (range: Range) =>
  ENDS.filter((end) => range[end] !== range.likely).map((end) => ({ end, value: range[end] }));

const siteVariants = (site: Site, { gaps, sites }: RankSensitivityInput, linkOf: LinkOfGap): Variant[] => {
  const touched = gaps.filter(({ siteId }) => siteId === site.id || siteId === null);
  const scorerWith = (changed: Site) =>
    gapScorer(
      sites.map((each) => (each.id === site.id ? changed : each)),
      linkOf,
    );
  return [
    ...endsOf(site.downtimeCostPerHour).map(({ end, value }) => ({
      estimate: { kind: "downtime-cost" as const, siteId: site.id },
      end,
      value,
      touched,
      rescore: scorerWith({ ...site, downtimeCostPerHour: certainly(value) }),
    })),
    ...endsOf(site.plausibleOutageHours).map(({ end, value }) => ({
      estimate: { kind: "outage-hours" as const, siteId: site.id },
      end,
      value,
      touched,
      rescore: scorerWith({ ...site, plausibleOutageHours: certainly(value) }),
    })),
  ];
};

const judgedVariants = (gap: Gap, scoreNow: (gap: Gap) => ScoredGap): Variant[] => {
  const { judgement, siteId, capabilityId } = gap;
  if (!judgement?.plausibleOutageHours) return [];
  return endsOf(judgement.plausibleOutageHours).map(({ end, value }) => ({
    estimate: { kind: "judged-outage-hours", siteId, capabilityId },
    end,
    value,
    touched: [gap],
    rescore: () => ({
      ...scoreNow({ ...gap, judgement: { ...judgement, plausibleOutageHours: certainly(value) } }),
      gap,
    }),
  }));
};

/**
 * The estimates that, moved to an end of their own range, change which gaps are the first ten; empty when the top is
 * stable. A change of order within the top does not count; between the ends nothing is tried.
 */
export const rankSensitivity = (input: RankSensitivityInput): RankSensitivity[] => {
  const { gaps, sites, links, objectives, topCount = 10 } = input;
  const linkOf = strongestLinkLookup(linkLookup(links), objectives);
  const scoreNow = gapScorer(sites, linkOf);
  const ranked = gaps.map(scoreNow).sort(compareRank);
  const top = ranked.slice(0, topCount).map(({ gap }) => gap);

  return [
    ...sites.flatMap((site) => siteVariants(site, input, linkOf)),
    ...gaps.flatMap((gap) => judgedVariants(gap, scoreNow)),
  ].flatMap(({ touched, rescore, estimate, end, value }) => {
    const touchedGaps = new Set(touched);
    const untouched = ranked
      .slice(0, topCount + touched.length)
      .filter(({ gap }) => !touchedGaps.has(gap))
      .slice(0, topCount);
    const topThen = [...untouched, ...touched.map(rescore)]
      .sort(compareRank)
      .slice(0, topCount)
      .map(({ gap }) => gap);
    const entering = topThen.filter((gap) => !top.includes(gap));
    const leaving = top.filter((gap) => !topThen.includes(gap));
    return entering.length > 0 ? [{ estimate, end, value, entering, leaving }] : [];
  });
};
