import type { Gap } from "@/domain/gap/gap";
import { gapKeyOf, isSafetyGap } from "@/domain/gap/gap";
import type { Formats } from "@/domain/report/format";
import { unplacedSentence } from "@/domain/report/headline";
import type { PlanSummary } from "@/domain/report/plan-summary";
import { overEnvelope } from "@/domain/report/plan-summary";
import { capitalised, countOf, numberWord } from "@/domain/report/wording";

const fit = (plan: PlanSummary, formats: Formats): string => {
  if (plan.violationCount > 0) return `The plan has ${countOf(plan.violationCount, "conflict")} with limits.`;
  if (plan.envelope === null) return "The plan fits all granted outages; no envelope is set.";
  const over = overEnvelope(plan);
  return over === 0
    ? "The plan fits all granted outages and the budget."
    : `The plan fits all granted outages and is ${formats.budget(over)} over the envelope.`;
};

/** The line below the headline: does the plan fit, what is left out, which safety gaps nobody answers. */
export const planSentence = (gaps: readonly Gap[], plan: PlanSummary | null, formats: Formats): string => {
  if (!plan)
    return gaps.length === 0
      ? "There is no plan yet."
      : `There is no plan yet: ${countOf(gaps.length, "gap")} without a date.`;
  const unanswered = gaps.filter(
    (gap) => isSafetyGap(gap) && !plan.answeredGapKeys.has(gapKeyOf(gap)),
  ).length;
  const unplacedCount = plan.unplaced.length;
  return [
    fit(plan, formats),
    unplacedCount === 0 ? null : unplacedSentence({ unplacedCount, endMonth: plan.endMonth }, formats),
    unanswered === 0
      ? null
      : `${capitalised(numberWord(unanswered))} safety ${unanswered === 1 ? "gap has" : "gaps have"} no package.`,
  ]
    .filter((sentence) => sentence !== null)
    .join(" ");
};
