import type { CapabilityLevel } from "@/domain/framework/level-order";
import { ATTAINABLE_LEVELS } from "@/domain/framework/maturity-model";
import type { MaturityLevel } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";
import type { Site } from "@/domain/footprint/site";
import type { SiteId } from "@/domain/shared/ids";
import type { InitiativeTemplate } from "./initiative-catalogue";
import type { LevelAt } from "./level-lookup";
import { liftsStep } from "./uplift";

/** What proposing and expanding rest on. */
export type RoadmapFacts = {
  /** Every initiative there is, in the roadmap or not, with the programme's figures. */
  readonly templates: readonly InitiativeTemplate[];
  readonly index: ModelIndex;
  readonly levelAt: LevelAt;
  /** The answer to `appliesIf`, asked once per site. What does not apply counts as done. */
  readonly applies: (templateId: string, siteId: SiteId) => boolean;
};

/**
 * The levels that must stand before an initiative may start at a site and do not stand there yet: what the initiative
 * asks for, the level each of its uplifts begins at, and the hard prerequisites of every level it lifts. A level that
 * the initiative itself lifts is no prerequisite of it: its own work brings both. One whose lifter does not apply at the
 * site counts as met.
 */
export const unmetLevels = (
  template: InitiativeTemplate,
  siteId: SiteId,
  { templates, index, levelAt, applies }: RoadmapFacts,
): CapabilityLevel[] => {
  const levelHere = (capabilityId: string) => levelAt(siteId, capabilityId);
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
    const isMet =
      liftsStep(template, capabilityId, level) ||
      templates.some((each) => liftsStep(each, capabilityId, level) && !applies(each.id, siteId));
    if (level > known && !isMet) unmet.set(capabilityId, level);
  }
  return [...unmet].map(([capabilityId, level]) => ({ capabilityId, level }));
};

/** What the initiative must follow at a site: predecessors that apply there and whose uplift does not stand yet. */
export const openPredecessors = (
  { requires }: InitiativeTemplate,
  siteId: SiteId,
  { templates, levelAt, applies }: RoadmapFacts,
): InitiativeTemplate[] =>
  templates.filter(
    ({ id, uplift }) =>
      requires.initiativeIds.includes(id) &&
      applies(id, siteId) &&
      uplift.some(({ capabilityId, to }) => levelAt(siteId, capabilityId) < to),
  );

/**
 * The sites whose level decides the organisation's: up to 2 the critical ones (all where none is critical), above all.
 * Programme-wide work waits for these, never for the others.
 */
export const decidingSites = (sites: readonly Site[], level: MaturityLevel): readonly Site[] => {
  const critical = sites.filter(({ isCritical }) => isCritical);
  return level > 2 || critical.length === 0 ? sites : critical;
};
