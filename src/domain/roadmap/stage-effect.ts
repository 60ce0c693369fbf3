import { ATTAINABLE_LEVELS } from "@/domain/framework/maturity-model";
import type { Gap } from "@/domain/gap/gap";
import { isSafetyGap } from "@/domain/gap/gap";
import type { InitiativeStage } from "./initiative-stages";
import type { LevelAt } from "./level-lookup";
import type { EffectByGap } from "./risk-points";
import { riskPointsPerLevel } from "./risk-points";
import type { StagesAt } from "./stages-at";
import { lifterAmong } from "./stages-at";
import type { Lift } from "./work-package";

/** What a stage lifts where it is done, from the level that stands there today. */
export const liftsOf = ({ initiative, siteId, isDesign }: InitiativeStage, levelAt: LevelAt): Lift[] =>
  isDesign
    ? []
    : initiative.template.uplift.flatMap(({ capabilityId, from, to }) => {
        const today = levelAt(siteId, capabilityId);
        return today < to ? [{ capabilityId, from: today > from ? today : from, to }] : [];
      });

export type StageEffect = { readonly riskPoints: number; readonly closesSafetyGap: boolean };

/**
 * Risk points per month and safety of every stage that closes a part of a gap. Each level of a gap counts once, for the
 * initiative that lifts least to reach it; a group-wide level that takes work at several sites is shared among them.
 */
export const stageEffects = (
  gaps: readonly Gap[],
  stages: readonly InitiativeStage[],
  stagesAt: StagesAt,
  effects: EffectByGap,
): ReadonlyMap<InitiativeStage, StageEffect> => {
  const found = new Map<InitiativeStage, StageEffect>();
  for (const gap of gaps) {
    const candidates = gap.siteId === null ? stages : stagesAt(gap.siteId);
    for (const step of ATTAINABLE_LEVELS) {
      if (step <= gap.supportedLevel || step > gap.targetLevel) continue;
      const lifter = lifterAmong(candidates, gap.capabilityId, step);
      if (!lifter) continue;
      const isShared = gap.siteId === null && lifter.siteId !== null;
      const sharing = isShared ? stages.filter((each) => finishesSameWork(each, lifter)) : [lifter];
      const { relativeEffect } = lifter.initiative.template.figures;
      const points = riskPointsPerLevel(gap, effects, relativeEffect) / sharing.length;
      for (const stage of sharing) {
        const before = found.get(stage);
        found.set(stage, {
          riskPoints: (before?.riskPoints ?? 0) + points,
          closesSafetyGap: (before?.closesSafetyGap ?? false) || isSafetyGap(gap),
        });
      }
    }
  }
  return found;
};

const finishesSameWork = (a: InitiativeStage, b: InitiativeStage): boolean =>
  a.initiative === b.initiative && !a.isDesign;
