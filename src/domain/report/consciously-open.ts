import type { AnswerSource } from "@/domain/assessment/answer-source";
import type { ScoredAnswer } from "@/domain/assessment/standing";
import type { ModelIndex } from "@/domain/framework/model-index";
import type { Gap } from "@/domain/gap/gap";
import type { ConsciouslyOpen } from "@/domain/report/executive-figures";
import type { SiteId } from "@/domain/shared/ids";

/** Where the answers of a site, or (null) of the group, are found. */
export type AnswersAt = (siteId: SiteId | null) => AnswerSource | undefined;

/** The controls that hold a gap open safely; null unless each criterion that makes it dangerous has one. */
const controlsOf = (index: ModelIndex, gap: Gap, answersAt: AnswersAt): ScoredAnswer[] | null => {
  const dangerous = gap.safetyCriterionIds.length > 0 ? gap.safetyCriterionIds : gap.unmetCriterionIds;
  const answers = dangerous.map((id) => {
    const criterion = index.criterion(id);
    return criterion && answersAt(gap.siteId)?.(criterion);
  });
  const controls = answers.filter((answer) => answer?.value === "compensated");
  return controls.length > 0 && controls.length === answers.length
    ? controls.filter((answer) => answer !== undefined)
    : null;
};

/**
 * Gaps that somebody decided to hold open behind a compensating control. Such a decision ends with the first test that
 * falls due. @param today ISO date.
 */
export const consciouslyOpen = (
  index: ModelIndex,
  gaps: readonly Gap[],
  answersAt: AnswersAt,
  today: string,
): ConsciouslyOpen => {
  const ends = gaps.flatMap((gap) => {
    const controls = controlsOf(index, gap, answersAt);
    if (!controls) return [];
    const dates = controls.flatMap(({ testDueOn }) => testDueOn ?? []).sort();
    return { end: dates[0] ?? null, isDated: dates.length === controls.length };
  });
  const future = ends.flatMap(({ end }) => (end !== null && end > today ? end : [])).sort();
  return {
    count: ends.length,
    undatedCount: ends.filter(({ isDated }) => !isDated).length,
    expiredCount: ends.filter(({ end }) => end !== null && end <= today).length,
    nextEnd: future[0] ?? null,
  };
};
