import type { MaturityLevel } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";
import type { Site } from "@/domain/footprint/site";
import type { SiteId } from "@/domain/shared/ids";
import type { InitiativeTemplate } from "./initiative-catalogue";
import type { InitiativeStage } from "./initiative-stages";
import type { LevelAt } from "./level-lookup";
import type { StagesAt } from "./stages-at";
import { lifterAmong } from "./stages-at";
import { decidingSites, unmetLevels } from "./unmet-levels";

export type PrerequisiteInput = {
  /** Every initiative there is, in the roadmap or not: what is missing is named. */
  readonly templates: readonly InitiativeTemplate[];
  readonly index: ModelIndex;
  readonly sites: readonly Site[];
  readonly levelAt: LevelAt;
  /** The answer to `appliesIf`, asked once per site. What does not apply counts as done. */
  readonly applies: (templateId: string, siteId: SiteId) => boolean;
};

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
    for (const { capabilityId, level } of unmetLevels(template, input.index, (id) =>
      input.levelAt(site.id, id),
    )) {
      const sentence = `needs ${capabilityId} at maturity level ${level} at ${site.name}, which nothing in the roadmap lifts`;
      if (decides(level)) wait(lifterAmong(stagesAt(site.id), capabilityId, level), sentence);
    }
  }
  return { waitsFor, missing: [...missing] };
};

/** Predecessors whose uplift does not stand yet; one that does not apply counts as done. */
const openPredecessors = (
  { requires }: InitiativeTemplate,
  siteId: SiteId,
  { templates, levelAt, applies }: PrerequisiteInput,
): InitiativeTemplate[] =>
  templates.filter(
    ({ id, uplift }) =>
      requires.initiativeIds.includes(id) &&
      applies(id, siteId) &&
      uplift.some(({ capabilityId, to }) => levelAt(siteId, capabilityId) < to),
  );
