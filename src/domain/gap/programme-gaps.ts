import type { ProgrammeStanding } from "@/domain/assessment/programme-standing";
import type { ModelIndex } from "@/domain/framework/model-index";
import type { Site } from "@/domain/footprint/site";
import { assessedState } from "@/domain/gap/assessed-state";
import type { Gap } from "@/domain/gap/gap";
import type { GapJudgement } from "@/domain/gap/gap-judgement";
import { gapsBetween } from "@/domain/gap/gaps-between";
import type { Programme } from "@/domain/programme/programme";
import { finalTargets, milestonesOf, targetsAt, type TargetOverride } from "@/domain/programme/targets";
import { invariant } from "@/domain/shared/invariant";
import { monthOf, monthsBetween } from "@/domain/shared/month";

export type ProgrammeGapsInput = {
  readonly index: ModelIndex;
  readonly programme: Pick<Programme, "profileId" | "startMonth" | "horizonMonths">;
  readonly overrides: readonly TargetOverride[];
  readonly sites: readonly Site[];
  readonly standing: ProgrammeStanding;
  readonly judgements: readonly GapJudgement[];
  /** ISO date. */
  readonly today: string;
  /** The milestone of the current programme year, or the end of the horizon. */
  readonly measuredAgainst: "milestone" | "final";
};

/** Every gap of the programme as it stands today; scoring rule 8: this year's milestone first, the final target second. */
export const programmeGaps = (input: ProgrammeGapsInput): Gap[] => {
  const { index, programme, overrides, sites, standing, judgements, today, measuredAgainst } = input;
  const profile = index.profile(programme.profileId);
  invariant(profile, `the maturity model has the sector profile ${programme.profileId}`);
  const monthsElapsed = monthsBetween(programme.startMonth, monthOf(today));
  return gapsBetween({
    model: index.model,
    sites,
    stateBySite: new Map([...standing.bySite].map(([id, place]) => [id, assessedState(index, place, today)])),
    groupState: assessedState(index, standing.group, today),
    targetsOf: (siteId) => {
      const milestones = milestonesOf(profile, programme.horizonMonths, overrides, siteId);
      return measuredAgainst === "final" ? finalTargets(milestones) : targetsAt(milestones, monthsElapsed);
    },
    judgements,
  });
};
