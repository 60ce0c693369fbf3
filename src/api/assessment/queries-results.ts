import { can } from "@/domain/access/permission";
import { heatMap as heatMapOf } from "@/domain/assessment/heat-map";
import { programmeStanding } from "@/domain/assessment/programme-standing";
import { quickLooks } from "@/domain/assessment/quick-looks";
import type { LevelByCapability } from "@/domain/framework/maturity-model";
import { assessedState } from "@/domain/gap/assessed-state";
import { formatsFor } from "@/domain/report/format";
import { resultsAnswer } from "@/domain/report/results-answer";
import { invariant } from "@/domain/shared/invariant";
import { currentAssessments } from "@/data/assessment/current-answers";
import { maturityModel, maturityModelIndex as index } from "@/data/content/maturity-model";
import { sitesOf } from "@/data/footprint/sites";
import { programmeMilestones } from "@/api/assessment/programme-milestones";
import { today } from "@/api/assessment/today";
import { programmeQuery } from "@/api/trpc";

/** The answer in words names no money, so any currency will do. */
const FORMATS = formatsFor("EUR");

/** Sites × capabilities as they stand today, with the answer in words for both sets of targets. */
export const heatMap = programmeQuery("assessment:read").query(async ({ ctx: { tx, scope } }) => {
  const now = today();
  const [sites, assessments, quick, { milestones, current }] = await Promise.all([
    sitesOf(tx, scope),
    currentAssessments(tx, scope),
    currentAssessments(tx, scope, null, "quick"),
    programmeMilestones(tx, scope, now),
  ]);
  const final = milestones.at(-1);
  invariant(final, "a programme has a milestone inside its horizon");
  const standing = programmeStanding(index, sites, assessments, now);
  const groupState = assessedState(index, standing.group, now);
  const stateBySite = new Map(
    [...standing.bySite].map(([siteId, place]) => [siteId, assessedState(index, place, now)]),
  );
  const answerAgainst = (targets: LevelByCapability) =>
    resultsAnswer(
      {
        model: maturityModel,
        sites,
        stateBySite,
        groupState,
        organisationLevels: standing.organisation,
        targetsOf: () => targets,
      },
      FORMATS,
    );
  return {
    ...heatMapOf({
      index,
      sites,
      standing,
      isKnown: (siteId, capabilityId) =>
        (siteId === null ? groupState : stateBySite.get(siteId))?.supportedLevels.has(capabilityId) ?? false,
      targets: current.targets,
      finalTargets: final.targets,
    }),
    answers: { now: answerAgainst(current.targets), final: answerAgainst(final.targets) },
    targetsDue: { now: current.lastMonth, final: final.lastMonth },
    quickLooks: quickLooks(index, quick, standing.bySite, now),
    domains: maturityModel.domains.map(({ id, name }) => ({ id, name })),
    levels: maturityModel.levels.map(({ level, name }) => ({ level, name })),
    groupAssessmentId: standing.groupAssessmentId,
    /** False for a member of some sites: every figure of the organisation is then of those sites alone. */
    isWholeOrganisation: scope.siteIds === null,
    mayAssess: can(scope.role, "assessment:write"),
    maySetUpSites: can(scope.role, "site:write"),
  };
});
