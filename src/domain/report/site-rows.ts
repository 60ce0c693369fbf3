import { isGroupWide } from "@/domain/framework/group-wide";
import type { SiteId } from "@/domain/shared/ids";
import type { Month } from "@/domain/shared/month";
import type { CapabilityFiguresInput, Portion } from "@/domain/report/capability-figures";
import type { ShareOfTarget } from "@/domain/report/share-of-target";
import { shareOfTarget } from "@/domain/report/share-of-target";

/** What the footprint and the calendar of a site say; null where nobody has said it. */
export type SiteFacts = {
  /** The next month from today with granted outage hours. */
  readonly nextOutage: { readonly month: Month; readonly hours: number } | null;
  /** Assets without a zone of all assets; null without an inventory. */
  readonly unassignedAssets: Portion | null;
};

export type SiteRow = SiteFacts & {
  readonly siteId: SiteId;
  readonly name: string;
  readonly isCritical: boolean;
  /** Over the capabilities asked per site; null where all of them are unknown. */
  readonly share: ShareOfTarget | null;
  readonly unknown: Portion;
};

const NOTHING_KNOWN: SiteFacts = { nextOutage: null, unassignedAssets: null };

/** In the order of the sites. */
export const siteRows = (
  { model, sites, stateBySite, targetsOf }: CapabilityFiguresInput,
  factsBySite: ReadonlyMap<SiteId, SiteFacts>,
): SiteRow[] =>
  sites.map(({ id, name, isCritical }) => {
    const targets = targetsOf(id);
    const levels = stateBySite.get(id)?.supportedLevels;
    const asked = model.capabilities
      .filter((capability) => !isGroupWide(capability))
      .map((capability) => ({
        capabilityId: capability.id,
        known: levels?.get(capability.id),
        target: targets[capability.id] ?? 0,
      }))
      .filter(({ target }) => target > 0);
    const unknownCount = asked.filter(({ known }) => known === undefined).length;
    const rated = asked.map(({ capabilityId, known, target }) => ({
      capabilityId,
      level: known ?? 0,
      target,
    }));
    return {
      siteId: id,
      name,
      isCritical,
      share: unknownCount === asked.length ? null : shareOfTarget(rated, unknownCount > 0),
      unknown: { count: unknownCount, of: asked.length },
      ...(factsBySite.get(id) ?? NOTHING_KNOWN),
    };
  });
