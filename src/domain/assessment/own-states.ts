import { combinedState, type SourceState } from "@/domain/assessment/coverage-state";
import type { SiteId } from "@/domain/shared/ids";

export type OwnAnswers = ReadonlyMap<string, SourceState>;

export type OwnStatesInput = {
  /** One site, or all in scope. */
  readonly siteIds: readonly SiteId[];
  /** What the framework's own assessment says at each site that has one. */
  readonly bySite: ReadonlyMap<SiteId, OwnAnswers>;
  /** What its assessment for the organisation says; a site's own answer goes before it. */
  readonly once: OwnAnswers;
  /** What the links say at one site; null where nothing is linked. */
  readonly linkedAt: (siteId: SiteId, itemId: string) => SourceState | null;
};

/**
 * What the framework's own assessments say, item by item. A site that has not answered an item which another site answered
 * counts with what its links say, and as unknown without any: one site's answer never speaks for all.
 */
export const ownStates = ({ siteIds, bySite, once, linkedAt }: OwnStatesInput): OwnAnswers => {
  const states = new Map(once);
  const atSites = siteIds.flatMap((id) => bySite.get(id) ?? []);
  for (const itemId of new Set(atSites.flatMap((answers) => [...answers.keys()])))
    states.set(
      itemId,
      combinedState(
        siteIds.map(
          (id) => bySite.get(id)?.get(itemId) ?? once.get(itemId) ?? linkedAt(id, itemId) ?? "unknown",
        ),
      ),
    );
  return states;
};
