import { sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { CurrentAssessment } from "@/domain/assessment/programme-standing";
import type { ProofsById, ProvenAssessment } from "@/domain/assessment/confidence-range";
import { answerProof, proofByAnswer, type AnswerProof } from "@/domain/evidence/answer-proof";
import type { ProofConfidence } from "@/domain/evidence/proof-confidence";
import type { Proof, ProofKind } from "@/domain/evidence/proof-kind";
import type { AssessmentId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { proofKinds } from "@/data/content/proof-kinds";

/** Items of one assessment that rest on the same proof: an attached one, or what answers given on one day say. */
type Batch = {
  readonly assessmentId: AssessmentId;
  readonly itemIds: readonly string[];
} & (
  | { readonly source: "answer"; readonly kind: ProofConfidence; readonly on: string }
  | { readonly source: "proof"; readonly kind: string; readonly on: string; readonly isObserved: boolean }
);

const KINDS = new Map<string, ProofKind>(proofKinds.kinds.map((kind) => [kind.id, kind]));

/** A proof as it was said to be: a drawing held against the cabinet was seen on the floor. */
export const proofOf = (kindId: string, takenOn: string, isObserved: boolean): Proof | null => {
  const kind = KINDS.get(kindId);
  return kind ? { kind: { ...kind, view: isObserved ? "floor" : "paper" }, takenOn } : null;
};

const batchesOf = (
  tx: Tx,
  { organisationId }: AuthorisedProgramme,
  assessmentIds: readonly AssessmentId[],
): Promise<Batch[]> => {
  const ids = sql`string_to_array(${assessmentIds.join(",")}, ',')::uuid[]`;
  return tx.execute<Batch>(sql`
    select 'answer' as source, assessment_id as "assessmentId", confidence as kind,
      (answered_at at time zone 'UTC')::date::text as "on", false as "isObserved", json_agg(criterion_id) as "itemIds"
    from answers where organisation_id = ${organisationId} and assessment_id = any(${ids})
    group by assessment_id, confidence, (answered_at at time zone 'UTC')::date
    union all
    select 'proof', u.assessment_id, p.kind, p.taken_on::text, p.is_observed, json_agg(u.item_id)
    from proof_uses u join proofs p on p.organisation_id = u.organisation_id and p.id = u.proof_id
    where u.organisation_id = ${organisationId} and u.assessment_id = any(${ids})
    group by u.assessment_id, p.organisation_id, p.id`);
};

const judged = (batches: readonly Batch[], today: string): ProofsById => {
  const answered = new Map<string, { proof: Proof; alone: AnswerProof }>();
  const attached = new Map<string, Proof[]>();
  for (const batch of batches) {
    if (batch.source === "answer") {
      // Hundreds of answers of one day rest on the same thing and are judged once.
      const proof = proofByAnswer(proofKinds, batch.kind, batch.on);
      const both = { proof, alone: answerProof([proof], today) };
      for (const id of batch.itemIds) answered.set(id, both);
      continue;
    }
    const proof = proofOf(batch.kind, batch.on, batch.isObserved);
    if (proof === null) continue;
    for (const id of batch.itemIds) attached.set(id, [...(attached.get(id) ?? []), proof]);
  }
  const proofs = new Map<string, AnswerProof>();
  for (const [id, { proof, alone }] of answered) {
    const more = attached.get(id);
    proofs.set(id, more ? answerProof([proof, ...more], today) : alone);
  }
  return proofs;
};

/**
 * The assessments with what stands behind each of their answers today: the answer itself, and what is attached to it. One
 * statement. @param today ISO day.
 */
export const provenAssessments = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  assessments: readonly CurrentAssessment[],
  today: string,
): Promise<ProvenAssessment[]> => {
  const groupIdsOf = ({ siteGroupAssessmentId }: CurrentAssessment) => siteGroupAssessmentId ?? [];
  const ids = assessments.flatMap((each) => [each.assessmentId, groupIdsOf(each)].flat());
  if (ids.length === 0) return [];
  const byAssessment = new Map<AssessmentId, Batch[]>();
  for (const batch of await batchesOf(tx, scope, [...new Set(ids)])) {
    const beside = byAssessment.get(batch.assessmentId);
    if (beside) beside.push(batch);
    else byAssessment.set(batch.assessmentId, [batch]);
  }
  const judgedOnce = new Map<AssessmentId, ProofsById>();
  const judgedOf = (id: AssessmentId): ProofsById => {
    const known = judgedOnce.get(id) ?? judged(byAssessment.get(id) ?? [], today);
    judgedOnce.set(id, known);
    return known;
  };
  return assessments.map((each) => {
    const own = judgedOf(each.assessmentId);
    const group = [groupIdsOf(each)].flat().flatMap((id) => [...judgedOf(id)]);
    return { ...each, proofs: group.length === 0 ? own : new Map([...group, ...own]) };
  });
};
