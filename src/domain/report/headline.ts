import type { Formats } from "@/domain/report/format";
import type { ShareOfTarget } from "@/domain/report/share-of-target";
import { shareFraction } from "@/domain/report/share-of-target";
import { capitalised, countOf, headlineOf, numberWord, shortName } from "@/domain/report/wording";
import type { Month } from "@/domain/shared/month";

/** A domain below its target; means on the scale 0 to 4. */
export type WeakDomain = {
  readonly name: string;
  readonly supportedMean: number;
  readonly targetMean: number;
};

const nOfTarget = (domain: WeakDomain, formats: Formats): string =>
  `${formats.mean(domain.supportedMean)} of ${formats.mean(domain.targetMean)}`;

const trendOf = (now: ShareOfTarget, before: PreviousShare): string => {
  const points = Math.round((shareFraction(now) - before.share) * 100);
  const size = countOf(Math.abs(points), "point");
  if (points === 0) return `, the same as in ${before.when}`;
  return `, ${size} ${points > 0 ? "more" : "less"} than in ${before.when}`;
};

/** `share` 0 to 1; `when` completes “than in …”. */
export type PreviousShare = { readonly share: number; readonly when: string };

/** Share of target, change, what holds back. */
export const overviewHeadline = (
  {
    share,
    previous,
    weakest,
  }: { share: ShareOfTarget; previous: PreviousShare | null; weakest: WeakDomain | null },
  formats: Formats,
): string => {
  const fraction = shareFraction(share);
  const supported = `${share.isLowerBound ? "at least " : ""}${formats.percent(fraction)}`;
  const trend = previous ? trendOf(share, previous) : "";
  return headlineOf(
    fraction === 1 ? "We support all of our target." : `We support ${supported} of our target${trend}.`,
    weakest && `${shortName(weakest.name)} holds us back: ${nOfTarget(weakest, formats)}.`,
  );
};

/** `sitesAtTarget` of `siteCount` sites reach the target of the lowest capability of the weakest domain. */
export type WeakSpot = {
  readonly capabilityName: string;
  readonly sitesAtTarget: number;
  readonly siteCount: number;
};

const spotSentence = ({ capabilityName, sitesAtTarget, siteCount }: WeakSpot): string => {
  const reach =
    sitesAtTarget === 0
      ? "No site reaches"
      : `${capitalised(numberWord(sitesAtTarget))} of ${numberWord(siteCount)} sites ${sitesAtTarget === 1 ? "reaches" : "reach"}`;
  return `${reach} the target in ${shortName(capabilityName)}.`;
};

/** Weakest domain, n of target, where. */
export const resultsHeadline = (
  { weakest, spot }: { weakest: WeakDomain | null; spot: WeakSpot | null },
  formats: Formats,
): string =>
  weakest
    ? headlineOf(
        `${shortName(weakest.name)} is the weakest domain: ${nOfTarget(weakest, formats)}.`,
        spot && spotSentence(spot),
      )
    : "Every domain is at its target.";

export type GapCounts = {
  readonly total: number;
  /** Gaps at S3. */
  readonly harmingPeople: number;
  /** Gaps at S1 or higher, those at S3 included. */
  readonly withSafetyClass: number;
  /** Of the gaps the headline counts as harmful: those no package answers; null while there is no plan. */
  readonly withoutPackage: number | null;
  /** Of the same gaps: those whose package has no outage granted; null while there is no plan. */
  readonly withoutOutage: number | null;
};

const unansweredSentence = ({ withoutPackage, withoutOutage }: GapCounts): string | null => {
  if (withoutPackage === null) return "There is no plan for them yet.";
  const lacks = (count: number, what: string): string | null =>
    count === 0 ? null : `${numberWord(count)} ${count === 1 ? "has" : "have"} no ${what}`;
  const [first, second] = [lacks(withoutPackage, "package"), lacks(withoutOutage ?? 0, "outage")].filter(
    (part) => part !== null,
  );
  if (first === undefined) return null;
  return `${capitalised(first)}${second === undefined ? "" : ` and ${second}`}.`;
};

/** n harm people, what is not answered. */
export const gapsHeadline = (gaps: GapCounts, formats: Formats): string => {
  if (gaps.total === 0) return "No gap is open: every known level is at its target.";
  const of = `of ${formats.count(gaps.total)} ${gaps.total === 1 ? "gap" : "gaps"}`;
  const first = (count: number, does: string): string =>
    `${capitalised(numberWord(count))} ${of} ${does}; ${count === 1 ? "it comes" : "they come"} first, whatever the cost.`;
  if (gaps.harmingPeople > 0)
    return headlineOf(first(gaps.harmingPeople, "can harm people"), unansweredSentence(gaps));
  if (gaps.withSafetyClass > 0) {
    const does = gaps.withSafetyClass === 1 ? "has a safety effect" : "have a safety effect";
    return headlineOf(first(gaps.withSafetyClass, does), unansweredSentence(gaps));
  }
  return `None ${of} has a safety effect; they are ranked by money at stake.`;
};

export type PlanCounts = {
  readonly placedCount: number;
  readonly violationCount: number;
  readonly unplacedCount: number;
  /** Last month of the horizon. */
  readonly endMonth: Month;
};

/** Fits or not, under which limits, what is left out. */
export const roadmapHeadline = (plan: PlanCounts, formats: Formats): string => {
  const packages = `${formats.count(plan.placedCount)} ${plan.placedCount === 1 ? "package" : "packages"}`;
  return headlineOf(
    plan.violationCount === 0
      ? `The plan fits: ${packages}, no conflict.`
      : `The plan does not fit: ${packages}, ${countOf(plan.violationCount, "conflict")} with limits.`,
    plan.unplacedCount === 0 ? null : unplacedSentence(plan, formats),
  );
};

export const unplacedSentence = (
  { unplacedCount, endMonth }: Pick<PlanCounts, "unplacedCount" | "endMonth">,
  formats: Formats,
): string =>
  `${capitalised(numberWord(unplacedCount))} ${unplacedCount === 1 ? "package finds" : "packages find"} no place ` +
  `before the plan ends in ${formats.month(endMonth)}.`;

/** @param nextStep ends the sentence, for example `board pack on 26 Nov`. */
export const nothingToReport = (nextStep: string): string =>
  headlineOf("Nothing is late, expired or blocked.", `Next step: ${shortName(nextStep)}.`);
