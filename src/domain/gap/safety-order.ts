import type { SafetyClass } from "@/domain/footprint/site";

const SAFETY_RANK: Record<SafetyClass, number> = { S0: 0, S1: 1, S2: 2, S3: 3 };

/** 0 for S0 … 3 for S3. For ordering only: never multiplied with or added to money. */
export const safetyRankOf = (safetyClass: SafetyClass): number => SAFETY_RANK[safetyClass];

/** S0 for an empty list. */
export const highestSafetyClass = (classes: readonly SafetyClass[]): SafetyClass =>
  classes.reduce((highest, each) => (safetyRankOf(each) > safetyRankOf(highest) ? each : highest), "S0");
