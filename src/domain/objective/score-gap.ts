import type { SafetyClass, Site } from "@/domain/footprint/site";
import type { Gap } from "@/domain/gap/gap";
import type { GapJudgement } from "@/domain/gap/gap-judgement";
import type { GapLink, LinksOfGap, LinkStrength } from "@/domain/objective/gap-link";
import { STRONGEST_LINK, strongestLink } from "@/domain/objective/gap-link";
import type { Objective } from "@/domain/objective/objective";
import type { SiteId } from "@/domain/shared/ids";
import { invariant } from "@/domain/shared/invariant";
import type { Range } from "@/domain/shared/range";
import { multiplyRanges, scaleRange } from "@/domain/shared/range";

/** The stored numbers a rank rests on; nothing else enters it. */
export type RankReason = {
  readonly safetyClass: SafetyClass;
  readonly judgement: GapJudgement | null;
  /** Whose downtime is at stake; for a group-wide gap the site with the largest exposure. Null without any site. */
  readonly exposureSiteId: SiteId | null;
  readonly downtimeCostPerHour: Range;
  readonly plausibleOutageHours: Range;
  readonly linkStrength: LinkStrength;
  readonly levels: number;
};

export type ScoredGap = {
  readonly gap: Gap;
  /** Cost of the outage that is plausible through this gap; currency, major units. */
  readonly exposure: Range;
  /** Exposure × link strength of 9 × levels. Orders gaps of one safety class and is never added to safety. */
  readonly score: Range;
  readonly link: GapLink | null;
  readonly reason: RankReason;
};

export const NOTHING_AT_STAKE: Range = { low: 0, likely: 0, high: 0 };

export const exposureOf = (reason: RankReason): Range =>
  multiplyRanges(reason.downtimeCostPerHour, reason.plausibleOutageHours);

/** Divided last: whole numbers stay exact, so equal scores are equal. */
export const scoreOf = (reason: RankReason): Range => {
  const { low, likely, high } = scaleRange(exposureOf(reason), reason.linkStrength * reason.levels);
  return { low: low / STRONGEST_LINK, likely: likely / STRONGEST_LINK, high: high / STRONGEST_LINK };
};

/** Largest by likely figure, the first by id among equals. */
const siteWithLargest = (sites: readonly Site[], figure: (site: Site) => number): Site | undefined =>
  sites.toSorted((a, b) => figure(b) - figure(a) || (a.id < b.id ? -1 : 1))[0];

/** A gap's site is among `sites`; a group-wide gap takes the site with the largest exposure. */
const exposedSite = (sites: readonly Site[]): ((gap: Gap) => Site | null) => {
  const byId = new Map(sites.map((site) => [site.id, site]));
  const costliest = siteWithLargest(sites, ({ downtimeCostPerHour }) => downtimeCostPerHour.likely) ?? null;
  const mostExposed =
    siteWithLargest(
      sites,
      ({ downtimeCostPerHour, plausibleOutageHours }) =>
        downtimeCostPerHour.likely * plausibleOutageHours.likely,
    ) ?? null;
  return ({ siteId, judgement }) => {
    if (siteId === null) return judgement?.plausibleOutageHours ? costliest : mostExposed;
    const site = byId.get(siteId);
    invariant(site, `site ${siteId} of a gap is in the programme`);
    return site;
  };
};

export type LinkOfGap = (gap: Gap) => GapLink | null;

/** The one link that counts for a gap's score: a gap is not urgent twice because two objectives name it. */
export const strongestLinkLookup = (linksOf: LinksOfGap, objectives: readonly Objective[]): LinkOfGap => {
  const objectivesById = new Map(objectives.map((objective) => [objective.id, objective]));
  return (gap) => strongestLink(linksOf(gap), objectivesById);
};

export const gapScorer = (sites: readonly Site[], linkOf: LinkOfGap): ((gap: Gap) => ScoredGap) => {
  const siteOf = exposedSite(sites);
  return (gap) => {
    const site = siteOf(gap);
    const link = linkOf(gap);
    const reason: RankReason = {
      safetyClass: gap.safetyClass,
      judgement: gap.judgement,
      exposureSiteId: site?.id ?? null,
      downtimeCostPerHour: site?.downtimeCostPerHour ?? NOTHING_AT_STAKE,
      plausibleOutageHours:
        gap.judgement?.plausibleOutageHours ?? site?.plausibleOutageHours ?? NOTHING_AT_STAKE,
      linkStrength: link?.strength ?? 0,
      levels: gap.levels,
    };
    return { gap, exposure: exposureOf(reason), score: scoreOf(reason), link, reason };
  };
};
