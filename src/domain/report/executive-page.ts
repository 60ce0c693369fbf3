import type { ObjectiveStake } from "@/domain/objective/at-stake";
import type { RankedGap } from "@/domain/objective/rank-gaps";
import type { CapabilityFiguresInput } from "@/domain/report/capability-figures";
import { capabilityFigures, ratedOf, sumOf } from "@/domain/report/capability-figures";
import type { DomainRow } from "@/domain/report/domain-rows";
import { domainRows, weakestDomain } from "@/domain/report/domain-rows";
import type { EmptyState } from "@/domain/report/empty-headlines";
import { EMPTY_HEADLINES } from "@/domain/report/empty-headlines";
import type { ConsciouslyOpen, Figure } from "@/domain/report/executive-figures";
import { executiveFigures } from "@/domain/report/executive-figures";
import { formatsFor } from "@/domain/report/format";
import type { PreviousShare } from "@/domain/report/headline";
import { overviewHeadline } from "@/domain/report/headline";
import type { Need } from "@/domain/report/needs-a-person";
import { needsAPerson } from "@/domain/report/needs-a-person";
import type { ObjectiveRow } from "@/domain/report/objective-rows";
import { objectiveRows } from "@/domain/report/objective-rows";
import { planSentence } from "@/domain/report/plan-sentence";
import type { PlanSummary } from "@/domain/report/plan-summary";
import { shareOfTarget } from "@/domain/report/share-of-target";
import type { SiteFacts, SiteRow } from "@/domain/report/site-rows";
import { siteRows } from "@/domain/report/site-rows";
import type { SiteId } from "@/domain/shared/ids";

export type ExecutivePageInput = CapabilityFiguresInput & {
  /** ISO date. */
  readonly today: string;
  /** ISO 4217. */
  readonly currency: string;
  /** BCP 47; British English where absent. */
  readonly locale?: string;
  readonly rankedGaps: readonly RankedGap[];
  readonly stakes: readonly ObjectiveStake[];
  readonly plan: PlanSummary | null;
  readonly consciouslyOpen: ConsciouslyOpen;
  readonly factsBySite: ReadonlyMap<SiteId, SiteFacts>;
  /** Share of target at the last snapshot. */
  readonly previous: PreviousShare | null;
  /** ISO date of the next steering meeting. */
  readonly decideBy: string | null;
  readonly reportedNeeds: readonly Need[];
};

/** One page a board member understands in a minute; whoever draws it adds nothing. */
export type ExecutivePage = {
  /** What is still missing before the page is whole; null when nothing is. */
  readonly missing: Extract<EmptyState, "no-sites" | "no-assessment" | "no-plan"> | null;
  /** ISO date. */
  readonly asOf: string;
  readonly headline: string;
  /** The second sentence: the plan, or what to do next. */
  readonly subline: string;
  readonly figures: readonly Figure[];
  readonly domains: readonly DomainRow[];
  readonly sites: readonly SiteRow[];
  readonly objectives: readonly ObjectiveRow[];
  /** Packages without an objective; null without a plan. */
  readonly reactivePackageCount: number | null;
  readonly needs: readonly Need[];
};

const missingIn = ({ sites, plan }: ExecutivePageInput, isAssessed: boolean): ExecutivePage["missing"] => {
  if (sites.length === 0) return "no-sites";
  if (!isAssessed) return "no-assessment";
  return plan ? null : "no-plan";
};

export const executivePage = (input: ExecutivePageInput): ExecutivePage => {
  const { plan, previous, decideBy, consciouslyOpen, stakes } = input;
  const formats = formatsFor(input.currency, input.locale);
  const figures = capabilityFigures(input);
  const isAssessed = figures.some(({ supported }) => supported !== null);
  const isLowerBound = figures.some((each) => each.isLowerBound);
  const share = isAssessed ? shareOfTarget(figures.map(ratedOf), isLowerBound) : null;
  const domains = domainRows(input.model, figures, plan?.forecast ?? null);
  const sites = siteRows(input, input.factsBySite);
  const gaps = input.rankedGaps.map(({ gap }) => gap);
  const groupUnknown = sumOf(figures.filter((each) => each.isGroupWide).map(({ unknown }) => unknown));
  const shown = { gaps, plan, sites, groupUnknown, consciouslyOpen };
  return {
    missing: missingIn(input, isAssessed),
    asOf: input.today,
    headline: share
      ? overviewHeadline({ share, previous, weakest: weakestDomain(domains) }, formats)
      : EMPTY_HEADLINES[sites.length === 0 ? "no-sites" : "no-assessment"],
    subline: planSentence(gaps, plan, formats),
    figures: executiveFigures({ share, ...shown }, formats),
    domains,
    sites,
    objectives: objectiveRows(stakes, plan),
    reactivePackageCount: plan && plan.packagesWithoutObjective,
    needs: needsAPerson(
      { ...shown, objectiveCount: stakes.length, decideBy, reported: input.reportedNeeds },
      formats,
    ),
  };
};
