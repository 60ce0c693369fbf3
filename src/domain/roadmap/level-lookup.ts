import { isGroupWide } from "@/domain/framework/group-wide";
import type { MaturityLevel } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";
import type { SiteId } from "@/domain/shared/ids";

/** Supported level at a site, or for the group (null). What nobody has assessed is 0: nothing may be built on it. */
export type LevelAt = (siteId: SiteId | null, capabilityId: string) => MaturityLevel;

type Levels = ReadonlyMap<string, { readonly supported: MaturityLevel }>;
type Standing = {
  readonly bySite: ReadonlyMap<SiteId, { readonly levels: Levels }>;
  readonly group: { readonly levels: Levels };
};

/**
 * Native levels, as for gaps: a compensating control may lapse before the plan ends. Group-wide capabilities have the
 * group's level at every site.
 */
export const levelLookup = (index: ModelIndex, standing: Standing): LevelAt => {
  const groupWide = new Set(index.model.capabilities.filter(isGroupWide).map(({ id }) => id));
  return (siteId, capabilityId) => {
    const isOfGroup = siteId === null || groupWide.has(capabilityId);
    const place = isOfGroup ? standing.group : standing.bySite.get(siteId);
    return place?.levels.get(capabilityId)?.supported ?? 0;
  };
};
