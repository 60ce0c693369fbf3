import type { LevelByCapability } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";
import type { Programme } from "@/domain/programme/programme";
import { milestoneAt, milestonesOf, type TargetOverride } from "@/domain/programme/targets";
import type { SiteId } from "@/domain/shared/ids";
import { invariant } from "@/domain/shared/invariant";
import { addMonths, monthOf, monthsBetween, type Month } from "@/domain/shared/month";

/** The milestone of the current programme year, or the end of the horizon. */
export const MEASURED_AGAINST = ["milestone", "final"] as const;
export type MeasuredAgainst = (typeof MEASURED_AGAINST)[number];

export type ProgrammeTargetsInput = {
  readonly index: ModelIndex;
  readonly programme: Pick<Programme, "profileId" | "startMonth" | "horizonMonths">;
  readonly overrides: readonly TargetOverride[];
  /** ISO date. */
  readonly today: string;
  readonly measuredAgainst: MeasuredAgainst;
};

export type ProgrammeTargets = {
  /** The last month before they are due. */
  readonly dueMonth: Month;
  /** Targets that hold at a site, or (null) for the group. */
  readonly targetsOf: (siteId: SiteId | null) => LevelByCapability;
};

export const programmeTargets = (input: ProgrammeTargetsInput): ProgrammeTargets => {
  const { index, programme, overrides, today, measuredAgainst } = input;
  const profile = index.profile(programme.profileId);
  invariant(profile, `the maturity model has the sector profile ${programme.profileId}`);
  const monthsElapsed =
    measuredAgainst === "final" ? Infinity : monthsBetween(programme.startMonth, monthOf(today));
  const milestoneOf = (siteId: SiteId | null) =>
    milestoneAt(milestonesOf(profile, programme.horizonMonths, overrides, siteId), monthsElapsed);
  const forAll = milestoneOf(null);
  // Few sites have targets of their own; the others share one object instead of building the same sixty times.
  const withOwn = new Set(overrides.map(({ siteId }) => siteId));
  return {
    dueMonth: addMonths(programme.startMonth, forAll.month - 1),
    targetsOf: (siteId) => (siteId === null || !withOwn.has(siteId) ? forAll : milestoneOf(siteId)).targets,
  };
};
