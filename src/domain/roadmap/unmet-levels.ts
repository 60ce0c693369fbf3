import type { CapabilityLevel } from "@/domain/framework/level-order";
import { ATTAINABLE_LEVELS } from "@/domain/framework/maturity-model";
import type { MaturityLevel } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";
import type { Site } from "@/domain/footprint/site";
import type { InitiativeTemplate } from "./initiative-catalogue";

/**
 * The levels that must stand before an initiative may start at a place and do not stand there yet: what the initiative
 * asks for, the level each of its uplifts begins at, and the hard prerequisites of every level it lifts. A level that
 * the initiative itself lifts is no prerequisite of it: its own work brings both.
 */
export const unmetLevels = (
  template: InitiativeTemplate,
  index: ModelIndex,
  levelHere: (capabilityId: string) => MaturityLevel,
): CapabilityLevel[] => {
  const { uplift, requires } = template;
  const lifted = uplift.filter(({ capabilityId, to }) => levelHere(capabilityId) < to);
  const required = [
    ...requires.capabilityLevels,
    ...lifted.map(({ capabilityId, from }) => ({ capabilityId, level: from })),
    ...lifted.flatMap(({ capabilityId, from, to }) =>
      ATTAINABLE_LEVELS.filter((level) => level > Math.max(from, levelHere(capabilityId)) && level <= to)
        .flatMap((level) => index.prerequisitesAt(capabilityId, level))
        .filter(({ strength }) => strength === "hard")
        .map((edge) => ({ capabilityId: edge.requiresCapabilityId, level: edge.requiresLevel })),
    ),
  ];
  const unmet = new Map<string, MaturityLevel>();
  for (const { capabilityId, level } of required) {
    const known = Math.max(unmet.get(capabilityId) ?? 0, levelHere(capabilityId));
    if (level > known && !liftsStep(template, capabilityId, level)) unmet.set(capabilityId, level);
  }
  return [...unmet].map(([capabilityId, level]) => ({ capabilityId, level }));
};

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

/**
 * The sites whose level decides the organisation's: up to 2 the critical ones (all where none is critical), above all.
 * Programme-wide work waits for these, never for the others.
 */
export const decidingSites = (sites: readonly Site[], level: MaturityLevel): readonly Site[] => {
  const critical = sites.filter(({ isCritical }) => isCritical);
  return level > 2 || critical.length === 0 ? sites : critical;
};
