import { can } from "@/domain/access/permission";
import { heatMap as heatMapOf } from "@/domain/assessment/heat-map";
import { programmeStanding } from "@/domain/assessment/programme-standing";
import { quickLooks } from "@/domain/assessment/quick-looks";
import { formatsFor } from "@/domain/report/format";
import { knownLevels } from "@/domain/report/known-levels";
import { resultsAnswer } from "@/domain/report/results-answer";
import type { SiteId } from "@/domain/shared/ids";
import { invariant } from "@/domain/shared/invariant";
import { currentAssessments } from "@/data/assessment/current-answers";
import { maturityModel, maturityModelIndex as index } from "@/data/content/maturity-model";
import { siteGroupsOf } from "@/data/footprint/site-groups";
import { sitesOf } from "@/data/footprint/sites";
import { programmeMilestones } from "@/api/assessment/programme-milestones";
import { today } from "@/api/today";
import { programmeQuery } from "@/api/trpc";

/** The answer in words names no money, so any currency will do. */
const FORMATS = formatsFor("EUR");

/** Sites × capabilities as they stand today, with the answer in words for both sets of targets. */
export const heatMap = programmeQuery("assessment:read").query(async ({ ctx: { tx, scope } }) => {
  const now = today();
  const [sites, siteGroups, assessments, quick, { milestones, current }] = await Promise.all([
    sitesOf(tx, scope),
    siteGroupsOf(tx, scope),
    currentAssessments(tx, scope),
    currentAssessments(tx, scope, null, "quick"),
    programmeMilestones(tx, scope, now),
  ]);
  const final = milestones.at(-1);
  invariant(final, "a programme has a milestone inside its horizon");
  const standing = programmeStanding(index, sites, assessments, now);
  const known = knownLevels(index, sites, standing, () => current.targets);
  const isKnown = (siteId: SiteId | null, capabilityId: string) =>
    (siteId === null ? known.groupState : known.stateBySite.get(siteId))?.supportedLevels.has(capabilityId) ??
    false;
  return {
    ...heatMapOf({
      index,
      sites,
      standing,
      isKnown,
      targets: current.targets,
      finalTargets: final.targets,
    }),
    answers: {
      now: resultsAnswer(known, FORMATS),
      final: resultsAnswer({ ...known, targetsOf: () => final.targets }, FORMATS),
    },
    targetsDue: { now: current.lastMonth, final: final.lastMonth },
    quickLooks: quickLooks(index, quick, standing.bySite, now),
    domains: maturityModel.domains.map(({ id, name }) => ({ id, name })),
    levels: maturityModel.levels.map(({ level, name }) => ({ level, name })),
    siteGroups,
    groupAssessmentId: standing.groupAssessmentId,
    /** False for a member of some sites: every figure of the organisation is then of those sites alone. */
    isWholeOrganisation: scope.siteIds === null,
    mayAssess: can(scope.role, "assessment:write"),
    maySetUpSites: can(scope.role, "site:write"),
  };
});
