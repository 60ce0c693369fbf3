import type { LevelByCapability } from "@/domain/framework/maturity-model";
import type { CapabilityFigures } from "@/domain/report/capability-figures";
import type { LevelsAfter } from "@/domain/report/forecast";
import { shareFraction, shareOfTarget } from "@/domain/report/share-of-target";
import type { RatedRound, SharePoint } from "@/domain/report/trend";
import { monthOf, monthsBetween, monthsFrom, type Month } from "@/domain/shared/month";

/** Levels as the plan brings them; what nobody knows and nothing has lifted yet is missing. */
export const plannedLevels = (
  figures: readonly CapabilityFigures[],
  after: LevelsAfter | undefined,
): LevelByCapability =>
  Object.fromEntries(
    figures.flatMap(({ capability: { id }, supported }) => {
      const isForeseen = after !== undefined && (supported !== null || after.liftedIds.has(id));
      const level = isForeseen ? after.levels[id] : supported;
      return level === null || level === undefined ? [] : [[id, level]];
    }),
  );

/**
 * The share of target month by month, from the last round to the end of the plan: every package keeps what it promises
 * until the next round says otherwise. One that finished before the round counts from the month after it.
 */
export const plannedPoints = (
  { figures, on }: RatedRound,
  forecast: readonly LevelsAfter[],
  endMonth: Month,
): SharePoint[] => {
  const first = monthOf(on);
  return monthsFrom(first, Math.max(0, monthsBetween(first, endMonth) + 1)).map((month) => {
    const finished = month === first ? [] : forecast.filter((each) => each.month <= month);
    const levels = plannedLevels(figures, finished.at(-1));
    const rated = figures.map(({ capability: { id }, target }) => ({
      capabilityId: id,
      target,
      level: levels[id] ?? 0,
    }));
    return { month, share: shareFraction(shareOfTarget(rated, false)) };
  });
};
