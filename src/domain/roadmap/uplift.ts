import type { MaturityLevel } from "@/domain/framework/maturity-model";
import type { InitiativeTemplate } from "./initiative-catalogue";

/** Whether the initiative brings a capability from below `level` to `level` or above. */
export const liftsStep = (
  { uplift }: InitiativeTemplate,
  capabilityId: string,
  level: MaturityLevel,
): boolean =>
  uplift.some((each) => each.capabilityId === capabilityId && each.from < level && level <= each.to);

/** The highest level to which the initiative lifts a capability; 0 where it does not. */
export const reachOf = ({ uplift }: InitiativeTemplate, capabilityId: string): number =>
  Math.max(0, ...uplift.map((each) => (each.capabilityId === capabilityId ? each.to : 0)));
