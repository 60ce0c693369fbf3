import type { ProgrammeStanding } from "@/domain/assessment/programme-standing";
import type { AssessedState } from "@/domain/gap/assessed-state";
import { assessedState } from "@/domain/gap/assessed-state";
import { gapsBetween } from "@/domain/gap/gaps-between";
import { programmeTargets, type MeasuredAgainst } from "@/domain/gap/programme-targets";
import { atStakeByObjective } from "@/domain/objective/at-stake";
import { rankGaps } from "@/domain/objective/rank-gaps";
import type { SiteId } from "@/domain/shared/ids";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import type { ReportState } from "@/data/report/report-state";

export type AssessedPlaces = {
  readonly stateBySite: ReadonlyMap<SiteId, AssessedState>;
  readonly groupState: AssessedState;
};

export const assessedPlaces = ({ bySite, group }: ProgrammeStanding, today: string): AssessedPlaces => ({
  stateBySite: new Map([...bySite].map(([id, place]) => [id, assessedState(index, place, today)])),
  groupState: assessedState(index, group, today),
});

export const targetsAgainst = (state: ReportState, today: string, measuredAgainst: MeasuredAgainst) =>
  programmeTargets({ index, ...state, today, measuredAgainst });

/** Gaps to this year's milestone with their rank, as the gap list shows them, and the gaps to the final targets. */
export const rankState = (state: ReportState, places: AssessedPlaces, today: string) => {
  const { sites, judgements, links, objectives } = state;
  const gapsTo = (measuredAgainst: MeasuredAgainst) => {
    const { targetsOf } = targetsAgainst(state, today, measuredAgainst);
    return gapsBetween({ model: index.model, sites, ...places, targetsOf, judgements });
  };
  const gaps = gapsTo("milestone");
  const rankedGaps = rankGaps(gaps, sites, links, objectives);
  return {
    gaps,
    finalGaps: gapsTo("final"),
    rankedGaps,
    stakes: atStakeByObjective(rankedGaps, links, objectives),
  };
};
