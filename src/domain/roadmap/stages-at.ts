import type { MaturityLevel } from "@/domain/framework/maturity-model";
import type { SiteId } from "@/domain/shared/ids";
import type { InitiativeStage } from "./initiative-stages";
import { liftsStep, reachOf } from "./uplift";

/** The stages that finish work for a site: its own, and work that is done once for all. */
export type StagesAt = (siteId: SiteId) => readonly InitiativeStage[];

export const stagesBySite = (stages: readonly InitiativeStage[]): StagesAt => {
  const once: InitiativeStage[] = [];
  const bySite = new Map<SiteId, InitiativeStage[]>();
  for (const stage of stages) {
    if (stage.isDesign) continue;
    if (stage.siteId === null) once.push(stage);
    else bySite.set(stage.siteId, [...(bySite.get(stage.siteId) ?? []), stage]);
  }
  return (siteId) => [...once, ...(bySite.get(siteId) ?? [])];
};

/** The stage that brings a capability to a level; of several the one that lifts least, so that nothing waits for more. */
export const lifterAmong = (
  stages: readonly InitiativeStage[],
  capabilityId: string,
  level: MaturityLevel,
): InitiativeStage | undefined =>
  stages
    .filter(({ initiative, isDesign }) => !isDesign && liftsStep(initiative.template, capabilityId, level))
    .sort(({ initiative: { template: a } }, { initiative: { template: b } }) => {
      const byReach = reachOf(a, capabilityId) - reachOf(b, capabilityId);
      return byReach || a.phase - b.phase || (a.id < b.id ? -1 : 1);
    })[0];
