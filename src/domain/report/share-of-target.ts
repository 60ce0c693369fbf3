import type { RatedCapability } from "@/domain/assessment/domain-figures";
import { domainFigures } from "@/domain/assessment/domain-figures";
import type { Formats } from "@/domain/report/format";

/** Level steps supported of the level steps that the targets ask for. */
export type ShareOfTarget = {
  readonly supportedSteps: number;
  readonly targetSteps: number;
  /** Rests on something unknown, so the truth may be higher: printed with ≥. */
  readonly isLowerBound: boolean;
};

export const shareOfTarget = (rated: readonly RatedCapability[], isLowerBound: boolean): ShareOfTarget => {
  const { stepsReached, stepsTargeted } = domainFigures(rated);
  return { supportedSteps: stepsReached, targetSteps: stepsTargeted, isLowerBound };
};

/** 0 to 1; without a target nothing is missing. */
export const shareFraction = ({ supportedSteps, targetSteps }: ShareOfTarget): number =>
  targetSteps === 0 ? 1 : supportedSteps / targetSteps;

/** “49 %”, “≥ 26 %”; “unknown” for null. */
export const shareText = (share: ShareOfTarget | null, formats: Formats): string =>
  share === null
    ? "unknown"
    : `${share.isLowerBound ? "≥\u00A0" : ""}${formats.percent(shareFraction(share))}`;
