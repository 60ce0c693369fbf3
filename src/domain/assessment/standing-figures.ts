import { domainFigures, type DomainFigures } from "@/domain/assessment/domain-figures";
import type { ProgrammeStanding } from "@/domain/assessment/programme-standing";
import { isGroupWide } from "@/domain/framework/group-wide";
import type { DomainId, LevelByCapability } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";

export type StandingFigures = {
  readonly overall: DomainFigures;
  /** Domains with a target alone. */
  readonly byDomain: ReadonlyMap<DomainId, DomainFigures>;
};

/** Figures of the organisation over all capabilities with a target; what is answered once is read from there. */
export const standingFigures = (
  { model }: ModelIndex,
  { organisation, group }: ProgrammeStanding,
  targets: LevelByCapability,
): StandingFigures => {
  const rated = model.capabilities.flatMap((capability) => {
    const { id: capabilityId, domainId } = capability;
    const target = targets[capabilityId] ?? 0;
    const levels = isGroupWide(capability) ? group.levels : organisation;
    return target === 0
      ? []
      : { capabilityId, domainId, target, level: levels.get(capabilityId)?.supported ?? 0 };
  });
  const inDomain = (id: DomainId) => rated.filter(({ domainId }) => domainId === id);
  return {
    overall: domainFigures(rated),
    byDomain: new Map(
      model.domains.flatMap(({ id }) =>
        inDomain(id).length === 0 ? [] : [[id, domainFigures(inDomain(id))] as const],
      ),
    ),
  };
};
