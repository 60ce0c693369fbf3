import { organisationLevels, type AssessedSite } from "@/domain/assessment/organisation-levels";
import type { ProgrammeStanding } from "@/domain/assessment/programme-standing";
import type { LevelByCapability } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";
import type { Site } from "@/domain/footprint/site";
import { liftedLevels } from "@/domain/report/lifted-levels";
import type { PlannedLift } from "@/domain/report/planned-lifts";
import type { Lift } from "@/domain/roadmap/work-package";
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
  readonly today: Parameters<typeof liftedLevels>[1];
  readonly lifts: readonly Lift[];
};

/** One entry per month in which something is lifted, oldest first; without any work what stands today stays. */
export const forecastLevels = (
  index: ModelIndex,
  sites: readonly Site[],
  { bySite, group }: ProgrammeStanding,
  lifts: readonly PlannedLift[],
): LevelsAfter[] => {
  const places = sites.length > 0 ? sites : [{ id: null, isCritical: true }];
  let planned = places.map(({ id, isCritical }): PlannedSite & { id: typeof id } => {
    const today = (id !== null && bySite.get(id)?.levels) || group.levels;
    return { id, isCritical, today, levels: today, lifts: [] };
  });
  const months = [...new Set(lifts.map(({ month }) => month))].sort();
  let liftedIds: ReadonlySet<string> = new Set();
  return months.map((month) => {
    const now = lifts.filter((each) => each.month === month);
    liftedIds = new Set([...liftedIds, ...now.map(({ lift }) => lift.capabilityId)]);
    planned = planned.map((site) => {
      const here = now.filter(({ siteId }) => siteId === null || siteId === site.id);
      if (here.length === 0) return site;
      const all = [...site.lifts, ...here.map(({ lift }) => lift)];
      return { ...site, lifts: all, levels: liftedLevels(index, site.today, all) };
    });
    const levels = [...organisationLevels(index, planned)].map(([id, { supported }]) => [id, supported]);
    return { month, levels: Object.fromEntries(levels), liftedIds };
  });
};
