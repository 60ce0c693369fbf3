import { z } from "zod";
import { controlsAtSite } from "@/domain/assessment/compensations";
import { atSite, confidenceStandings, inGroup, levelRange } from "@/domain/assessment/confidence-range";
import { honestState } from "@/domain/assessment/honest-state";
import { criterionShares, meanShare, totalOf } from "@/domain/assessment/share-totals";
import { standingOf } from "@/domain/assessment/standing";
import { acceptances } from "@/domain/countermeasure/acceptances";
import { controlsAt } from "@/domain/countermeasure/control-register";
import type { Criterion } from "@/domain/framework/maturity-model";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { currentAssessments } from "@/data/assessment/current-answers";
import { maturityModel, maturityModelIndex as index } from "@/data/content/maturity-model";
import { controlsOf } from "@/data/countermeasure/controls";
import { acceptancesOf } from "@/data/gap/acceptances";
import { provenAssessments } from "@/data/evidence/proofs-behind";
import { sitesOf } from "@/data/footprint/sites";
import { today } from "@/api/today";
import { programmeQuery } from "@/api/trpc";

/**
 * How sure one cell of the heat map is: its levels as a range, what stands behind each criterion, and how each is dealt with.
 * Levels at a site rest on its own answers and those given once; only what is answered once rests on every site.
 */
export const cellProof = programmeQuery("assessment:read")
  .input(z.object({ siteId: idOf<"site">().nullable(), capabilityId: z.string().max(40) }))
  .query(async ({ ctx: { tx, scope }, input: { siteId, capabilityId } }) => {
    const now = today();
    const capability = maturityModel.capabilities.find(({ id }) => id === capabilityId);
    const [sites, all, controls, signed] = await Promise.all([
      sitesOf(tx, scope),
      currentAssessments(tx, scope),
      controlsOf(tx, scope),
      acceptancesOf(tx, scope),
    ]);
    if (!capability || (siteId !== null && !sites.some(({ id }) => id === siteId)))
      throw new Refusal("not-found", "The heat map has no such cell. Choose one of those on the page.");
    const concerned = all.filter((each) => siteId === null || each.siteId === null || each.siteId === siteId);
    const assessments = await provenAssessments(tx, scope, concerned, now);
    const places = siteId === null ? sites : sites.filter(({ id }) => id === siteId);
    const standings = confidenceStandings(index, places, assessments, now);
    const rangeOf = (figure: "supported" | "supportedWithCompensation") =>
      levelRange(standings, siteId === null ? inGroup : atSite(siteId), capabilityId, figure);
    const here = siteId === null ? undefined : standings.claimed.bySite.get(siteId);
    const { answerOf } = here ?? standings.claimed.group;
    const own = assessments.find((each) => each.siteId === siteId);
    const once = assessments.find((each) => each.siteId === null);
    const proofOf = ({ id }: Criterion) => (own?.answers.has(id) ? own : once)?.proofs.get(id);
    const acceptedUntil = acceptances(controls, signed, (id) => index.criterion(id)?.capabilityId);
    const controlsOfCriterion = controlsAtSite(controlsAt(controls, siteId), controlsAt(controls, null));
    return {
      ranges: { native: rangeOf("supported"), compensated: rangeOf("supportedWithCompensation") },
      /** Of all its criteria; shares, never a level. */
      share: meanShare(totalOf(criterionShares(capability.criteria, answerOf, controlsOfCriterion, now))),
      criteria: capability.criteria.map((criterion) => {
        const answer = answerOf(criterion);
        const standing = standingOf(answer, now);
        const ends = acceptedUntil(siteId, criterion.id) ?? acceptedUntil(null, criterion.id);
        const proof = answer && proofOf(criterion);
        const isMet = standing === "yes" || standing === "compensated";
        return {
          id: criterion.id,
          text: criterion.text,
          level: criterion.level,
          state: honestState(standing, ends, now),
          acceptedUntil: ends,
          weight: proof?.weight ?? null,
          /** A yes or a compensation that nothing shows any more. */
          isUnproven: isMet && (proof?.isClaimed ?? true),
          claimedFrom: proof?.claimedFrom ?? null,
        };
      }),
    };
  });
