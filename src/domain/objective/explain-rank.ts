import type { SafetyClass } from "@/domain/footprint/site";
import type { GapJudgement } from "@/domain/gap/gap-judgement";
import { STRONGEST_LINK } from "@/domain/objective/gap-link";
import type { ScoredGap } from "@/domain/objective/score-gap";
import { exposureOf, scoreOf } from "@/domain/objective/score-gap";

const SAFETY_SENTENCE: Record<SafetyClass, string> = {
  S3: "S3 comes first.",
  S2: "S2, after all S3.",
  S1: "S1, after all S2.",
  S0: "No safety effect.",
};

const judgedPart = ({ safetyClass, plausibleOutageHours }: GapJudgement): string =>
  safetyClass === null ? "Hours" : plausibleOutageHours === null ? "Safety class" : "Safety class and hours";

const inTenths = (hours: number): number => Math.round(hours * 10) / 10;

/**
 * Why a gap stands where it stands, as arithmetic from its stored numbers: “S3 comes first. €61 k/h × 48 h × link 9 of 9
 * × 2 levels = €5.9 M”. Likely figures; `formatMoney` takes major units.
 */
export const explainRank = (
  { gap, reason }: Pick<ScoredGap, "gap" | "reason">,
  formatMoney: (amount: number) => string,
): string => {
  const { judgement, downtimeCostPerHour, plausibleOutageHours, linkStrength, levels } = reason;
  const exposure = exposureOf(reason).likely;
  const place = gap.siteId === null ? " at the site with the most at stake" : "";
  const downtime = `${formatMoney(downtimeCostPerHour.likely)}/h × ${inTenths(plausibleOutageHours.likely)} h${place}`;
  const money =
    exposure === 0
      ? "No stop of production"
      : linkStrength === 0
        ? `${downtime} = ${formatMoney(exposure)}, but no objective is linked`
        : `${downtime} × link ${linkStrength} of ${STRONGEST_LINK} × ${levels} ${levels === 1 ? "level" : "levels"} = ` +
          formatMoney(scoreOf(reason).likely);
  const judged = judgement ? `. ${judgedPart(judgement)} judged: “${judgement.note}”` : "";
  return `${SAFETY_SENTENCE[reason.safetyClass]} ${money}${judged}`;
};
