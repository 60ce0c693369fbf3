import type { DomainId } from "@/domain/framework/maturity-model";
import type { CapabilityFigures, CapabilityFiguresInput } from "@/domain/report/capability-figures";
import { capabilityFigures, sumOf } from "@/domain/report/capability-figures";
import { domainRows, weakestDomain } from "@/domain/report/domain-rows";
import { EMPTY_HEADLINES } from "@/domain/report/empty-headlines";
import type { Formats } from "@/domain/report/format";
import type { WeakSpot } from "@/domain/report/headline";
import { resultsHeadline } from "@/domain/report/headline";
import { countOf } from "@/domain/report/wording";

export type ResultsAnswer = {
  readonly headline: string;
  /** What is claimed but not supported, and what is unknown; empty when there is neither. */
  readonly subline: string;
};

/** How many sites reach the target of the domain's lowest capability below target; group-wide ones have no sites. */
const weakSpot = (
  domainId: DomainId,
  figures: readonly CapabilityFigures[],
  { sites, stateBySite, targetsOf }: CapabilityFiguresInput,
): WeakSpot | null => {
  const [lowest] = figures
    .filter(({ capability, isGroupWide }) => capability.domainId === domainId && !isGroupWide)
    .filter(({ supported, target }) => supported !== null && supported < target)
    .toSorted((a, b) => (a.supported ?? 0) - (b.supported ?? 0) || b.target - a.target);
  if (!lowest) return null;
  const { id, name } = lowest.capability;
  const reaching = sites.filter(
    (site) => (stateBySite.get(site.id)?.supportedLevels.get(id) ?? -1) >= (targetsOf(site.id)[id] ?? 0),
  );
  return { capabilityName: name, sitesAtTarget: reaching.length, siteCount: sites.length };
};

/** Places (a site, or the group) and capabilities where the level as answered is above the supported one. */
const claimedOnly = (
  figures: readonly CapabilityFigures[],
  { stateBySite, groupState }: CapabilityFiguresInput,
): number =>
  figures.flatMap(({ capability: { id }, isGroupWide }) =>
    (isGroupWide ? [groupState] : [...stateBySite.values()]).filter(
      ({ claimedLevels, supportedLevels }) => (claimedLevels.get(id) ?? 0) > (supportedLevels.get(id) ?? 0),
    ),
  ).length;

/** The first two lines of the results screen. */
export const resultsAnswer = (input: CapabilityFiguresInput, formats: Formats): ResultsAnswer => {
  const figures = capabilityFigures(input);
  if (figures.every(({ supported }) => supported === null))
    return { headline: EMPTY_HEADLINES["no-assessment"], subline: "" };
  const weakest = weakestDomain(domainRows(input.model, figures, null));
  const unknown = sumOf(figures.map((each) => each.unknown));
  const claimed = claimedOnly(figures, input);
  return {
    headline: resultsHeadline(
      { weakest, spot: weakest && weakSpot(weakest.domainId, figures, input) },
      formats,
    ),
    subline: [
      claimed === 0
        ? null
        : `Prerequisites support fewer levels than were claimed in ${countOf(claimed, "place")}.`,
      unknown.count === 0
        ? null
        : `${formats.count(unknown.count)} of ${formats.count(unknown.of)} levels are unknown.`,
    ]
      .filter((sentence) => sentence !== null)
      .join(" "),
  };
};
