import type { SafetyClass } from "@/domain/footprint/site";
import type { Gap } from "@/domain/gap/gap";
import { gapKeyOf } from "@/domain/gap/gap";
import type { ScoredGap } from "@/domain/objective/score-gap";

/**
 * Keeps figures readable; it does not make safety come first. That is done by planning safety packages before all others,
 * because no weight stays above every sum of the rest.
 */
const SAFETY_WEIGHT: Record<SafetyClass, number> = { S0: 1, S1: 2, S2: 4, S3: 8 };

/** Effect of closing a gap, 1 to 5, by `gapKeyOf`; a gap that is missing takes the initiative's relative effect. */
export type EffectByGap = ReadonlyMap<string, number>;

/**
 * Effects from the ranking of the gaps: 1 for a gap that no objective names, 5 for the largest score per level. Empty
 * while nothing is linked, so that the catalogue's planning assumptions hold until then.
 */
export const effectsOf = (scored: readonly ScoredGap[]): EffectByGap => {
  const perLevel = scored.map(({ gap, score }) => ({ gap, score: score.likely / gap.levels }));
  const largest = Math.max(0, ...perLevel.map(({ score }) => score));
  if (largest === 0) return new Map();
  return new Map(perLevel.map(({ gap, score }) => [gapKeyOf(gap), 1 + (4 * score) / largest]));
};

/** Risk points per month for each level of a gap that is closed: safety weight × effect. */
export const riskPointsPerLevel = (gap: Gap, effects: EffectByGap, relativeEffect: number): number =>
  SAFETY_WEIGHT[gap.safetyClass] * (effects.get(gapKeyOf(gap)) ?? relativeEffect);
