import { provenStanding } from "@/domain/assessment/confidence-range";
import { domainShares } from "@/domain/assessment/domain-shares";
import { heatMap as heatMapOf } from "@/domain/assessment/heat-map";
import { programmeStanding } from "@/domain/assessment/programme-standing";
import { meanShare, sumTotals } from "@/domain/assessment/share-totals";
import { standingFigures } from "@/domain/assessment/standing-figures";
import { invariant } from "@/domain/shared/invariant";
import { currentAssessments } from "@/data/assessment/current-answers";
import { maturityModel, maturityModelIndex as index } from "@/data/content/maturity-model";
import { controlsOf } from "@/data/countermeasure/controls";
import { provenAssessments } from "@/data/evidence/proofs-behind";
import { sitesOf } from "@/data/footprint/sites";
import { programmeMilestones } from "@/api/assessment/programme-milestones";
import { today } from "@/api/today";
import { programmeQuery } from "@/api/trpc";

/**
 * The heat map once more, counting only answers that are still proven, and shares without and with compensations of what the
 * final targets ask for. Asked beside the heat map, which does not wait for it.
 */
export const confidence = programmeQuery("assessment:read").query(async ({ ctx: { tx, scope } }) => {
  const now = today();
  const [sites, assessments, controls, { milestones, current }] = await Promise.all([
    sitesOf(tx, scope),
    currentAssessments(tx, scope),
    controlsOf(tx, scope),
    programmeMilestones(tx, scope, now),
  ]);
  const final = milestones.at(-1);
  invariant(final, "a programme has a milestone inside its horizon");
  const standing = programmeStanding(index, sites, assessments, now);
  const proven = provenStanding(index, sites, await provenAssessments(tx, scope, assessments, now), now);
  const { rows } = heatMapOf({
    index,
    sites,
    standing: proven,
    isKnown: () => true,
    targets: current.targets,
    finalTargets: final.targets,
  });
  const siteIds = sites.map(({ id }) => id);
  const totals = domainShares(index, siteIds, standing, controls, final.targets, now);
  const attainment = (from: typeof standing) =>
    standingFigures(index, from, final.targets).overall.attainment;
  return {
    rows: rows.map(({ capabilityId, organisation, cells }) => ({ capabilityId, organisation, cells })),
    /** Share of the final target that the organisation supports, 0 to 1; null without a target. */
    attainment: { proven: attainment(proven), answered: attainment(standing) },
    /** Shares of criteria, never levels. */
    shares: {
      overall: meanShare(sumTotals([...totals.values()])),
      byDomain: Object.fromEntries(
        maturityModel.domains.map(({ id }) => {
          const total = totals.get(id);
          return [id, total ? meanShare(total) : null];
        }),
      ),
    },
  };
});
