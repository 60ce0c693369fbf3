import { z } from "zod";
import { can } from "@/domain/access/permission";
import { duePlaces } from "@/domain/assessment/due-proofs";
import { answerProof, proofByAnswer } from "@/domain/evidence/answer-proof";
import { PROOF_STATES } from "@/domain/evidence/proof-list-filter";
import { fadesOn, proofWeight } from "@/domain/evidence/proof-weight";
import { idOf } from "@/domain/shared/ids";
import { addDays } from "@/domain/shared/iso-day";
import { Refusal } from "@/domain/shared/refusal";
import { answersOf } from "@/data/assessment/answers";
import { assessmentOf } from "@/data/assessment/assessments";
import { currentAssessments } from "@/data/assessment/current-answers";
import { maturityModelIndex } from "@/data/content/maturity-model";
import { proofKinds } from "@/data/content/proof-kinds";
import { attachedProofs, proofList } from "@/data/evidence/proof-list";
import { proofOf, provenAssessments } from "@/data/evidence/proofs-behind";
import { sitesOf } from "@/data/footprint/sites";
import { today } from "@/api/today";
import { programmeQuery } from "@/api/trpc";

const PAGE_ROWS = 100;
/** What the list of due proofs names one by one. */
const NAMED_PER_SITE = 12;
const SOON_DAYS = 90;

const kinds = proofKinds.kinds.map(({ id, name, meaning, view, halfLifeMonths }) => ({
  id,
  name,
  meaning,
  view,
  halfLifeMonths,
}));

/** One page of the evidence, those that fade first first. */
export const proofs = programmeQuery("assessment:read")
  .input(
    z.object({
      text: z.string().max(200).default(""),
      siteId: z
        .union([idOf<"site">(), z.literal("organisation")])
        .nullable()
        .default(null),
      kind: z.string().max(60).nullable().default(null),
      state: z.enum(PROOF_STATES).default("all"),
      cursor: z.int().min(0).default(0),
    }),
  )
  .query(async ({ ctx: { tx, scope }, input: { cursor, programmeId: _programmeId, ...filter } }) => {
    const now = today();
    const page = { offset: cursor, limit: PAGE_ROWS };
    const { rows, total } = await proofList(tx, scope, filter, page, now);
    const next = cursor + rows.length;
    return {
      rows: rows.map((row) => {
        const proof = proofOf(row.kind, row.takenOn, row.isObserved);
        return { ...row, weight: proof ? proofWeight(proof, now) : 0 };
      }),
      total,
      nextCursor: next < total && rows.length > 0 ? next : null,
      kinds,
      today: now,
      mayWrite: can(scope.role, "evidence:write"),
    };
  });

/** What stands behind each answer of an assessment: by item id its weight today, and every proof attached. */
export const proofsOfAssessment = programmeQuery("assessment:read")
  .input(z.object({ assessmentId: idOf<"assessment">() }))
  .query(async ({ ctx: { tx, scope }, input: { assessmentId } }) => {
    const now = today();
    const found = await assessmentOf(tx, scope, assessmentId);
    if (!found)
      throw new Refusal("not-found", "This assessment does not exist, or its site is not one of yours.");
    const [answers, attached] = await Promise.all([
      answersOf(tx, scope, assessmentId),
      attachedProofs(tx, scope, assessmentId),
    ]);
    const weighed = attached.flatMap((each) => {
      const proof = proofOf(each.kind, each.takenOn, each.isObserved);
      return proof ? { ...each, proof } : [];
    });
    const behind = answers.map(({ criterionId, answer, answeredAt }) => {
      const own = weighed.filter(({ itemId }) => itemId === criterionId).map(({ proof }) => proof);
      const byAnswer = proofByAnswer(proofKinds, answer.confidence, answeredAt.slice(0, 10));
      const { weight, isClaimed, claimedFrom, isObserved } = answerProof([byAnswer, ...own], now);
      return [criterionId, { weight, isClaimed, claimedFrom, isObserved }] as const;
    });
    return {
      behind: Object.fromEntries(behind),
      proofs: weighed.map(({ proof, ...each }) => ({
        ...each,
        weight: proofWeight(proof, now),
        fadesOn: fadesOn(proof),
      })),
      kinds,
      siteId: found.siteId,
      today: now,
      mayWrite: can(scope.role, "evidence:write") && found.frozenAt === null,
    };
  });

/** What to prove again, place by place: answers that are merely claimed, or will be within 90 days. */
export const dueProofs = programmeQuery("assessment:read").query(async ({ ctx: { tx, scope } }) => {
  const now = today();
  const [sites, assessments] = await Promise.all([sitesOf(tx, scope), currentAssessments(tx, scope)]);
  const proven = await provenAssessments(tx, scope, assessments, now);
  const idBySite = new Map(assessments.map((each) => [each.siteId, each.assessmentId]));
  const nameOf = new Map(sites.map(({ id, name }) => [id, name]));
  const places = duePlaces(proven, now, addDays(now, SOON_DAYS)).map(({ due, ...place }) => ({
    ...place,
    /** Null: the organisation. */
    siteName: place.siteId === null ? null : (nameOf.get(place.siteId) ?? null),
    assessmentId: idBySite.get(place.siteId) ?? null,
    due: due.slice(0, NAMED_PER_SITE).map((each) => ({
      ...each,
      text: maturityModelIndex.criterion(each.criterionId)?.text ?? each.criterionId,
    })),
    dueCount: due.length,
  }));
  return {
    places: places.toSorted((a, b) => b.dueCount - a.dueCount),
    sites: sites.map(({ id, name }) => ({ id, name })),
    isWholeOrganisation: scope.siteIds === null,
  };
});
