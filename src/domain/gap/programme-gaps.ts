import type { ProgrammeStanding } from "@/domain/assessment/programme-standing";
import type { Site } from "@/domain/footprint/site";
import { assessedState } from "@/domain/gap/assessed-state";
import type { Gap } from "@/domain/gap/gap";
import type { GapJudgement } from "@/domain/gap/gap-judgement";
import { gapsBetween } from "@/domain/gap/gaps-between";
import { programmeTargets, type ProgrammeTargetsInput } from "@/domain/gap/programme-targets";

export type ProgrammeGapsInput = ProgrammeTargetsInput & {
  readonly sites: readonly Site[];
  readonly standing: ProgrammeStanding;
  readonly judgements: readonly GapJudgement[];
};

/** Every gap of the programme as it stands today; scoring rule 8: this year's milestone first, the final target second. */
export const programmeGaps = (input: ProgrammeGapsInput): Gap[] => {
  const { index, sites, standing, judgements, today } = input;
  return gapsBetween({
    model: index.model,
    sites,
    stateBySite: new Map([...standing.bySite].map(([id, place]) => [id, assessedState(index, place, today)])),
    groupState: assessedState(index, standing.group, today),
    targetsOf: programmeTargets(input).targetsOf,
    judgements,
  });
};
