import type { DomainRow } from "@/domain/report/domain-rows";

export const toTenth = (level: number): number => Math.round(level * 10) / 10;

/**
 * The hatched piece of a ladder, in levels: what is claimed without support, and what the unknown places would add if
 * they were at their targets.
 */
export const hatchOf = ({ supportedMean, claimedMean, targetMean, unknown }: DomainRow): number => {
  if (supportedMean === null) return toTenth(targetMean);
  const claimedOnly = Math.max(0, (claimedMean ?? 0) - supportedMean);
  return toTenth(claimedOnly + (unknown.of === 0 ? 0 : (unknown.count / unknown.of) * targetMean));
};
