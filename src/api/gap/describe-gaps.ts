import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { Gap } from "@/domain/gap/gap";
import { isCompensated } from "@/domain/gap/gap";
import { explainRank } from "@/domain/objective/explain-rank";
import type { RankedGap } from "@/domain/objective/rank-gaps";
import { outageForGap } from "@/domain/roadmap/outage-for-gap";
import type { AssessmentId, SiteId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import { compensatingControls, type StoredControl } from "@/data/gap/compensating-controls";
import type { Ranking } from "@/api/gap/rank-programme";

/** What stands for the unmet criteria on one line: the most dangerous of those that nothing answers yet. */
const firstUnmet = ({
  unmetCriterionIds,
  safetyCriterionIds,
  compensatedCriterionIds,
}: Gap): string | null => {
  const open = (ids: readonly string[]) => ids.find((id) => !compensatedCriterionIds.includes(id));
  const id = open(safetyCriterionIds) ?? open(unmetCriterionIds) ?? unmetCriterionIds[0];
  return (id && index.criterion(id)?.text) ?? null;
};

/** The controls that answer criteria of these gaps: a site's own, one named for its group, or once for all sites. */
export const controlsOfGaps = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  { standing }: Ranking,
  gaps: readonly Gap[],
): Promise<(gap: Gap) => readonly StoredControl[]> => {
  const assessmentsAt = (siteId: SiteId | null): AssessmentId[] => {
    const { assessmentId, siteGroupAssessmentId } = (siteId && standing.bySite.get(siteId)) || {};
    return [assessmentId, siteGroupAssessmentId, standing.groupAssessmentId].flatMap((id) => id ?? []);
  };
  const controls = await compensatingControls(
    tx,
    scope,
    [...new Set(gaps.flatMap(({ siteId }) => assessmentsAt(siteId)))],
    [...new Set(gaps.flatMap(({ compensatedCriterionIds }) => compensatedCriterionIds))],
  );
  const keyOf = (assessmentId: AssessmentId, criterionId: string) => `${assessmentId}/${criterionId}`;
  const byKey = new Map(
    controls.map((control) => [keyOf(control.assessmentId, control.criterionId), control]),
  );
  return ({ siteId, compensatedCriterionIds }) =>
    compensatedCriterionIds.flatMap((id) =>
      assessmentsAt(siteId)
        .flatMap((assessmentId) => byKey.get(keyOf(assessmentId, id)) ?? [])
        .slice(0, 1),
    );
};

/** What one row of the list says, in words and in the numbers behind them. */
const rowOf = (ranking: Ranking, ranked: RankedGap, controls: readonly StoredControl[]) => {
  const { state, packagesOf, outagesAt, formats } = ranking;
  const { gap, rank, exposure, score, link, reason } = ranked;
  const packages = packagesOf(gap);
  const site = state.sites.find(({ id }) => id === gap.siteId);
  const objective = link && state.objectives.find(({ id }) => id === link.objectiveId);
  return {
    rank,
    siteId: gap.siteId,
    siteName: site?.name ?? null,
    siteCode: site?.code ?? null,
    capabilityId: gap.capabilityId,
    capabilityName: index.capability(gap.capabilityId).name,
    supportedLevel: gap.supportedLevel,
    targetLevel: gap.targetLevel,
    safetyClass: gap.safetyClass,
    isCompensated: isCompensated(gap),
    isJudged: gap.judgement !== null,
    unmetCount: gap.unmetCriterionIds.length,
    firstUnmet: firstUnmet(gap),
    objective: objective && link && { id: objective.id, name: objective.name, strength: link.strength },
    exposure,
    score,
    reason,
    why: explainRank(ranked, formats.money),
    controlNames: [...new Set(controls.map(({ name }) => name))],
    outage: outageForGap(gap, packages, outagesAt),
    packages: packages.map(({ code, name }) => ({ code, name })),
  };
};
export type GapRow = ReturnType<typeof rowOf>;

export const describeGaps = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  ranking: Ranking,
  ranked: readonly RankedGap[],
): Promise<GapRow[]> => {
  const controlsOf = await controlsOfGaps(
    tx,
    scope,
    ranking,
    ranked.map(({ gap }) => gap),
  );
  return ranked.map((each) => rowOf(ranking, each, controlsOf(each.gap)));
};
