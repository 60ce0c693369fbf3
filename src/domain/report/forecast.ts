import { organisationLevels, type AssessedSite } from "@/domain/assessment/organisation-levels";
import type { ProgrammeStanding } from "@/domain/assessment/programme-standing";
import type { LevelByCapability } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";
import type { Site } from "@/domain/footprint/site";
import { liftedLevels, siteOnItsWay, takeHold, type SiteOnItsWay } from "@/domain/report/lifted-levels";
import type { PlannedLift } from "@/domain/report/planned-lifts";
import type { Lift } from "@/domain/roadmap/work-package";
import type { SiteId } from "@/domain/shared/ids";
import type { Month } from "@/domain/shared/month";

/** The organisation once `month` is over. */
export type LevelsAfter = {
  readonly month: Month;
  /** Supported level of every capability. */
  readonly levels: LevelByCapability;
  /** Capabilities that work has lifted by then. */
  readonly liftedIds: ReadonlySet<string>;
};

type PlannedSite = AssessedSite & {
  /** Null where an organisation without sites stands for itself. */
  readonly id: SiteId | null;
  readonly way: SiteOnItsWay;
};

const plannedSites = (sites: readonly Site[], { bySite, group }: ProgrammeStanding): PlannedSite[] => {
  const places = sites.length > 0 ? sites : [{ id: null, isCritical: true }];
  return places.map(({ id, isCritical }) => {
    const today = (id !== null && bySite.get(id)?.levels) || group.levels;
    return { id, isCritical, way: siteOnItsWay(today), levels: today };
  });
};

const liftsBySite = (lifts: readonly PlannedLift[]): ReadonlyMap<SiteId | null, readonly Lift[]> => {
  const bySite = new Map<SiteId | null, Lift[]>();
  for (const { siteId, lift } of lifts) {
    const here = bySite.get(siteId);
    if (here) here.push(lift);
    else bySite.set(siteId, [lift]);
  }
  return bySite;
};

/** One entry per month in which something is lifted, oldest first; without any work what stands today stays. */
export const forecastLevels = (
  index: ModelIndex,
  sites: readonly Site[],
  standing: ProgrammeStanding,
  lifts: readonly PlannedLift[],
): LevelsAfter[] => {
  let planned = plannedSites(sites, standing);
  let liftedIds: ReadonlySet<string> = new Set();
  const months = [...new Set(lifts.map(({ month }) => month))].sort();
  return months.map((month) => {
    const now = lifts.filter((each) => each.month === month);
    const bySite = liftsBySite(now);
    planned = planned.map((site) => {
      const here = [...(bySite.get(null) ?? []), ...(site.id === null ? [] : (bySite.get(site.id) ?? []))];
      return takeHold(site.way, here) ? { ...site, levels: liftedLevels(index, site.way) } : site;
    });
    liftedIds = new Set([...liftedIds, ...now.map(({ lift }) => lift.capabilityId)]);
    const levels = [...organisationLevels(index, planned)].map(([id, { supported }]) => [id, supported]);
    return { month, levels: Object.fromEntries(levels), liftedIds };
  });
};
