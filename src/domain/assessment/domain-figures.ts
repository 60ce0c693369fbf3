import { lowerLevel, type MaturityLevel } from "@/domain/framework/maturity-model";

export type RatedCapability = {
  readonly capabilityId: string;
  readonly level: MaturityLevel;
  /** 0 where the programme aims at nothing. */
  readonly target: MaturityLevel;
};

export type DomainFigures = {
  readonly floor: MaturityLevel;
  /** The capabilities that are at the floor. */
  readonly floorCapabilityIds: readonly string[];
  readonly mean: number;
  /** Level steps reached of those the targets ask for; steps above a target do not count. */
  readonly stepsReached: number;
  readonly stepsTargeted: number;
  /** stepsReached / stepsTargeted; null without a target. */
  readonly attainment: number | null;
};

/** Floor, mean and attainment belong together: never show the mean alone. `weightOf` weighs the mean only. */
export const domainFigures = (
  capabilities: readonly RatedCapability[],
  weightOf: (capabilityId: string) => number = () => 1,
): DomainFigures => {
  let weights = 0;
  let weighted = 0;
  let stepsReached = 0;
  let stepsTargeted = 0;
  for (const { capabilityId, level, target } of capabilities) {
    const weight = weightOf(capabilityId);
    weights += weight;
    weighted += weight * level;
    stepsReached += Math.min(level, target);
    stepsTargeted += target;
  }
  const floor = capabilities.map(({ level }) => level).reduce(lowerLevel, 4);
  return {
    floor,
    floorCapabilityIds: capabilities
      .filter(({ level }) => level === floor)
      .map((rated) => rated.capabilityId),
    mean: weighted / weights,
    stepsReached,
    stepsTargeted,
    attainment: stepsTargeted === 0 ? null : stepsReached / stepsTargeted,
  };
};
