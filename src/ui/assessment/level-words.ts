import type { SupportedCapability } from "@/domain/assessment/site-levels";

/** "level 1 so far, 2 with compensation, 38 % towards 3"; null while nothing was answered. */
export const levelWords = (levels: SupportedCapability): string | null => {
  const { native, withCompensation, bestCase, progress, counts } = levels;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (counts["not-answered"] === total) return null;
  return [
    `level ${native} so far`,
    withCompensation > native && `${withCompensation} with compensation`,
    bestCase > withCompensation && `${bestCase} if every unknown holds`,
    progress > 0 &&
      `${Math.max(1, Math.min(99, Math.round(progress * 100)))} % towards ${withCompensation + 1}`,
  ]
    .filter(Boolean)
    .join(", ");
};
