import { domainFigures, type DomainFigures } from "@/domain/assessment/domain-figures";
import type { DomainId, LevelByCapability, MaturityLevel } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";

/** Domains in the order of the model. @param levels by capability id; a capability without one is at 0. */
export const figuresByDomain = (
  { model }: ModelIndex,
  levels: ReadonlyMap<string, { readonly supported: MaturityLevel }>,
  targets: LevelByCapability = {},
): ReadonlyMap<DomainId, DomainFigures> =>
  new Map(
    model.domains.map((domain) => {
      const rated = model.capabilities
        .filter(({ domainId }) => domainId === domain.id)
        .map(({ id }) => ({
          capabilityId: id,
          level: levels.get(id)?.supported ?? 0,
          target: targets[id] ?? 0,
        }));
      return [domain.id, domainFigures(rated)];
    }),
  );
