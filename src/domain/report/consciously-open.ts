import type { AnswerSource } from "@/domain/assessment/answer-source";
import type { ModelIndex } from "@/domain/framework/model-index";
import type { Gap } from "@/domain/gap/gap";
import type { ConsciouslyOpen } from "@/domain/report/executive-figures";
import type { SiteId } from "@/domain/shared/ids";

/** Where the answers of a site, or (null) of the group, are found. */
export type AnswersAt = (siteId: SiteId | null) => AnswerSource | undefined;

/** ISO day on which what accepts a criterion at a place ends; null where nothing does. */
type AcceptedUntil = (siteId: SiteId | null, criterionId: string) => string | null;

type Held = { readonly end: string | null };

/** What holds a gap open safely; null unless each criterion that makes it dangerous is compensated or accepted. */
const heldBy = (
  index: ModelIndex,
  gap: Gap,
  answersAt: AnswersAt,
  acceptedUntil: AcceptedUntil,
): Held[] | null => {
  const dangerous = gap.safetyCriterionIds.length > 0 ? gap.safetyCriterionIds : gap.unmetCriterionIds;
  const held = dangerous.flatMap((id): Held[] => {
    const criterion = index.criterion(id);
    const answer = criterion && answersAt(gap.siteId)?.(criterion);
    if (answer?.value === "compensated") return [{ end: answer.testDueOn }];
    const end = acceptedUntil(gap.siteId, id);
    return end === null ? [] : [{ end }];
  });
  return held.length > 0 && held.length === dangerous.length ? held : null;
};

/**
 * Gaps that somebody decided to hold open behind a compensating control, an exception of the register, or a signature. Such a
 * decision ends with the first test that falls due, or on its day. @param today ISO date.
 */
export const consciouslyOpen = (
  index: ModelIndex,
  gaps: readonly Gap[],
  answersAt: AnswersAt,
  today: string,
  acceptedUntil: AcceptedUntil = () => null,
): ConsciouslyOpen => {
  const ends = gaps.flatMap((gap) => {
    const held = heldBy(index, gap, answersAt, acceptedUntil);
    if (!held) return [];
    const dates = held.flatMap(({ end }) => end ?? []).sort();
    return { end: dates[0] ?? null, isDated: dates.length === held.length };
  });
  const future = ends.flatMap(({ end }) => (end !== null && end > today ? end : [])).sort();
  return {
    count: ends.length,
    undatedCount: ends.filter(({ isDated }) => !isDated).length,
    expiredCount: ends.filter(({ end }) => end !== null && end <= today).length,
    nextEnd: future[0] ?? null,
  };
};
