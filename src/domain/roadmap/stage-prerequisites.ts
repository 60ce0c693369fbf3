import type { MaturityLevel } from "@/domain/framework/maturity-model";
import type { Site } from "@/domain/footprint/site";
import type { InitiativeStage } from "./initiative-stages";
import type { StagesAt } from "./stages-at";
import { lifterAmong } from "./stages-at";
import type { RoadmapFacts } from "./open-prerequisites";
import { decidingSites, openPredecessors, unmetLevels } from "./open-prerequisites";

export type PrerequisiteInput = RoadmapFacts & { readonly sites: readonly Site[] };

export type StagePrerequisites = {
  readonly waitsFor: ReadonlySet<InitiativeStage>;
  /** What it needs and nothing in the roadmap brings, one sentence each. */
  readonly missing: readonly string[];
};

/**
 * What one stage waits for. Its own pilot or design; its predecessors and required maturity levels at the same site,
 * never at another one. A design waits for other work that is done once, and leaves the rest to its sites. Work that is
 * done once for all waits for the sites that decide the organisation's level.
 */
export const stagePrerequisites = (
  stage: InitiativeStage,
  stagesAt: StagesAt,
  input: PrerequisiteInput,
): StagePrerequisites => {
  const { template } = stage.initiative;
  const waitsFor = new Set(stage.follows);
  const missing = new Set<string>();
  const wait = (found: InitiativeStage | undefined, sentence: string) => {
    if (found && !(stage.isDesign && found.siteId !== null)) waitsFor.add(found);
    if (!found && !stage.isDesign) missing.add(sentence);
  };
  for (const site of input.sites) {
    if (stage.siteId !== null && stage.siteId !== site.id) continue;
    const decides = (level: MaturityLevel) =>
      stage.siteId !== null || decidingSites(input.sites, level).includes(site);
    for (const { id } of decides(2) ? openPredecessors(template, site.id, input) : []) {
      const found = stagesAt(site.id).find(({ initiative }) => initiative.template.id === id);
      wait(found, `needs ${id} at ${site.name}, which is not in the roadmap`);
    }
    for (const { capabilityId, level } of unmetLevels(template, site.id, input)) {
      const sentence = `needs ${capabilityId} at maturity level ${level} at ${site.name}, which nothing in the roadmap lifts`;
      if (decides(level)) wait(lifterAmong(stagesAt(site.id), capabilityId, level), sentence);
    }
  }
  return { waitsFor, missing: [...missing] };
};
