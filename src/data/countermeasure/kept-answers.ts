import { sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { KeptAnswer } from "@/domain/assessment/checkmark-facts";
import type { AssessmentId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { proofOf } from "@/data/evidence/proofs-behind";

type Row = {
  assessmentId: AssessmentId;
  criterionId: string;
  proofs: [kind: string, takenOn: string, isObserved: boolean][] | null;
};

/** Answers that say yes or compensated, with what is attached to them, by assessment. */
export const keptAnswers = async (
  tx: Tx,
  { organisationId }: AuthorisedProgramme,
  assessmentIds: readonly AssessmentId[],
): Promise<ReadonlyMap<AssessmentId, KeptAnswer[]>> => {
  const rows = await tx.execute<Row>(sql`
    select a.assessment_id as "assessmentId", a.criterion_id as "criterionId", x.proofs
    from answers a
    left join (
      select pu.assessment_id, pu.item_id, json_agg(json_build_array(p.kind, p.taken_on, p.is_observed)) as proofs
      from proof_uses pu join proofs p on p.organisation_id = pu.organisation_id and p.id = pu.proof_id
      where pu.organisation_id = ${organisationId}
      group by pu.assessment_id, pu.item_id) x on x.assessment_id = a.assessment_id and x.item_id = a.criterion_id
    where a.organisation_id = ${organisationId} and a.value in ('yes', 'compensated')
      and a.assessment_id = any(string_to_array(${assessmentIds.join(",")}, ',')::uuid[])`);
  const byAssessment = new Map<AssessmentId, KeptAnswer[]>();
  for (const { assessmentId, proofs, ...row } of rows) {
    const kept = {
      ...row,
      proofs: (proofs ?? []).flatMap(
        ([kind, takenOn, isObserved]) => proofOf(kind, takenOn, isObserved) ?? [],
      ),
    };
    const beside = byAssessment.get(assessmentId);
    if (beside) beside.push(kept);
    else byAssessment.set(assessmentId, [kept]);
  }
  return byAssessment;
};
