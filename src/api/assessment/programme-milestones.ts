import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { SectorProfile } from "@/domain/framework/maturity-model";
import { milestonesOf, type Milestone } from "@/domain/programme/targets";
import { invariant } from "@/domain/shared/invariant";
import { addMonths, monthOf, monthsBetween, type Month } from "@/domain/shared/month";
import type { Tx } from "@/data/client";
import { maturityModelIndex } from "@/data/content/maturity-model";
import { programmeOf } from "@/data/programme/programmes";
import { targetOverridesOf, type StoredOverride } from "@/data/programme/targets";

type DatedMilestone = Milestone & {
  /** The last calendar month before the targets are due. */
  readonly lastMonth: Month;
};

export type ProgrammeMilestones = {
  readonly profile: SectorProfile;
  readonly overrides: readonly StoredOverride[];
  readonly milestones: readonly DatedMilestone[];
  /** The one that ends the current programme year. */
  readonly current: DatedMilestone;
};

/** The programme's yearly targets. @param today ISO date. */
export const programmeMilestones = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  today: string,
): Promise<ProgrammeMilestones> => {
  const [{ profileId, startMonth, horizonMonths }, overrides] = await Promise.all([
    programmeOf(tx, scope),
    targetOverridesOf(tx, scope),
  ]);
  const profile = maturityModelIndex.profile(profileId);
  invariant(profile, `the maturity model has the sector profile ${profileId}`);
  const milestones = milestonesOf(profile, horizonMonths, overrides, null).map((milestone) => ({
    ...milestone,
    lastMonth: addMonths(startMonth, milestone.month - 1),
  }));
  const monthsElapsed = monthsBetween(startMonth, monthOf(today));
  const current = milestones.find(({ month }) => month > monthsElapsed) ?? milestones.at(-1);
  invariant(current, "a programme has a milestone inside its horizon");
  return { profile, overrides, milestones, current };
};
