import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { ProofUse } from "@/domain/evidence/proof-input";
import type { AssessmentId, ProofId, SiteId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { assessments, proofs, proofUses } from "@/data/schema";

/** What has to be known of an assessment before something is attached to its answers. */
export type AttachableAssessment = {
  readonly id: AssessmentId;
  readonly siteId: SiteId | null;
  readonly catalogueId: string;
  readonly isFrozen: boolean;
};

/** Those of the list that the caller may see, locked: nobody freezes them meanwhile. */
export const attachableAssessments = (
  tx: Tx,
  scope: AuthorisedProgramme,
  ids: readonly AssessmentId[],
): Promise<AttachableAssessment[]> =>
  tx
    .select({
      id: assessments.id,
      siteId: assessments.siteId,
      catalogueId: assessments.catalogueId,
      isFrozen: sql<boolean>`${assessments.frozenAt} is not null`,
    })
    .from(assessments)
    .where(
      and(
        eq(assessments.organisationId, scope.organisationId),
        eq(assessments.programmeId, scope.programmeId),
        inArray(assessments.id, [...ids]),
      ),
    )
    .orderBy(assessments.id)
    .for("key share");

const ofProof = (scope: AuthorisedProgramme, proofId: ProofId) =>
  and(
    eq(proofUses.organisationId, scope.organisationId),
    eq(proofUses.programmeId, scope.programmeId),
    eq(proofUses.proofId, proofId),
  );

/** What is attached already stays as it is. */
export const insertProofUses = async (
  tx: Tx,
  { organisationId, programmeId }: AuthorisedProgramme,
  proofId: ProofId,
  uses: readonly (ProofUse & { readonly siteId: SiteId | null })[],
): Promise<void> => {
  if (uses.length === 0) return;
  await tx
    .insert(proofUses)
    .values(uses.map((use) => ({ organisationId, programmeId, proofId, ...use })))
    .onConflictDoNothing();
};

/** False where it was not attached. */
export const deleteProofUse = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  proofId: ProofId,
  { assessmentId, itemId }: ProofUse,
): Promise<boolean> => {
  const gone = await tx
    .delete(proofUses)
    .where(
      and(ofProof(scope, proofId), eq(proofUses.assessmentId, assessmentId), eq(proofUses.itemId, itemId)),
    )
    .returning({ itemId: proofUses.itemId });
  return gone.length > 0;
};

/** Frozen assessments with an answer that this proof stands behind. */
export const frozenUses = (tx: Tx, scope: AuthorisedProgramme, proofId: ProofId): Promise<number> =>
  tx.$count(
    tx
      .select({ id: assessments.id })
      .from(proofUses)
      .innerJoin(
        assessments,
        and(
          eq(assessments.organisationId, proofUses.organisationId),
          eq(assessments.id, proofUses.assessmentId),
        ),
      )
      .where(and(ofProof(scope, proofId), isNotNull(assessments.frozenAt)))
      .as("frozen"),
  );

/** Files attached to each of these answers so far, by item id. */
export const fileCounts = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  assessmentId: AssessmentId,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const rows = await tx
    .select({ itemId: proofUses.itemId, files: sql<number>`count(*)::int` })
    .from(proofUses)
    .innerJoin(
      proofs,
      and(eq(proofs.organisationId, proofUses.organisationId), eq(proofs.id, proofUses.proofId)),
    )
    .where(
      and(
        eq(proofUses.organisationId, scope.organisationId),
        eq(proofUses.assessmentId, assessmentId),
        inArray(proofUses.itemId, [...itemIds]),
        isNotNull(proofs.fileId),
      ),
    )
    .groupBy(proofUses.itemId);
  return new Map(rows.map(({ itemId, files }) => [itemId, files]));
};

/** A new assessment that starts from the answers of another starts from its proofs too. */
export const copyProofUses = async (
  tx: Tx,
  { organisationId, programmeId }: AuthorisedProgramme,
  from: AssessmentId,
  to: AssessmentId,
): Promise<void> => {
  await tx.execute(sql`
    insert into proof_uses (organisation_id, proof_id, assessment_id, item_id, programme_id, site_id)
    select organisation_id, proof_id, ${to}, item_id, programme_id, site_id from proof_uses
    where organisation_id = ${organisationId} and programme_id = ${programmeId} and assessment_id = ${from}
    on conflict do nothing`);
};
