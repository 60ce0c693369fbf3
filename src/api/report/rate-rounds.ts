import { withRegister } from "@/domain/assessment/compensations";
import { withGroupAnswers } from "@/domain/assessment/placed-assessment";
import { programmeStanding, type ProgrammeStanding } from "@/domain/assessment/programme-standing";
import type { LevelByCapability } from "@/domain/framework/maturity-model";
import { assessmentRounds } from "@/domain/report/assessment-rounds";
import { capabilityFigures } from "@/domain/report/capability-figures";
import { knownLevels } from "@/domain/report/known-levels";
import type { RatedRound } from "@/domain/report/trend";
import type { SiteId } from "@/domain/shared/ids";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import type { ReportState } from "@/data/report/report-state";

/** What a chart on one page can show. */
const ROUNDS_SHOWN = 8;

/** The last rounds of assessments, oldest first, all held against today's targets; the last one as it stands today. */
export const rateRounds = (
  { history, sites, controls }: ReportState,
  targetsOf: (siteId: SiteId | null) => LevelByCapability,
  today: string,
): (RatedRound & { readonly standing: ProgrammeStanding })[] => {
  const rounds = assessmentRounds(history).slice(-ROUNDS_SHOWN);
  return rounds.map(({ on, assessments: placed }, position) => {
    const isCurrent = position === rounds.length - 1;
    const day = isCurrent ? today : on;
    const answered = withGroupAnswers(placed, sites);
    const assessments = isCurrent ? withRegister(answered, controls) : answered;
    const standing = programmeStanding(index, sites, assessments, day);
    const figures = capabilityFigures(knownLevels(index, sites, standing, targetsOf));
    return { on, placeCount: assessments.length, figures, standing };
  });
};
