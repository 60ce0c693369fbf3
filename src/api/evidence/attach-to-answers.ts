import type { AuthorisedProgramme } from "@/domain/access/scope";
import { EVIDENCE_FILES_PER_ANSWER } from "@/domain/evidence/file-limits";
import type { ProofUse } from "@/domain/evidence/proof-input";
import { OWN_MODEL_ID } from "@/domain/framework/own-model";
import type { AssessmentId, FileId, ProofId, SiteId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import type { Tx } from "@/data/client";
import { maturityModelIndex } from "@/data/content/maturity-model";
import {
  attachableAssessments,
  fileCounts,
  insertProofUses,
  type AttachableAssessment,
} from "@/data/evidence/proof-uses";

type AttachedProof = {
  readonly id: ProofId;
  readonly siteId: SiteId | null;
  readonly fileId: FileId | null;
};

const refuseUnfit = (proof: AttachedProof, assessment: AttachableAssessment, itemIds: readonly string[]) => {
  if (assessment.isFrozen)
    throw new Refusal(
      "frozen",
      "Not attached: a newer assessment has replaced this one. Attach it to the answer in the newer one.",
    );
  if (proof.siteId !== null && proof.siteId !== assessment.siteId)
    throw new Refusal(
      "invalid-input",
      "Not attached: this proof was taken at one site and says nothing about another. Add it again for the whole organisation if it holds everywhere.",
      { field: "siteId" },
    );
  const unknown = itemIds.find((id) => !maturityModelIndex.criterion(id));
  if (assessment.catalogueId === OWN_MODEL_ID && unknown !== undefined)
    throw new Refusal(
      "invalid-input",
      `Not attached: the maturity model has no question ${unknown}. Reload the page.`,
    );
};

/**
 * Puts a proof behind answers. All or nothing.
 * @throws Refusal `not-found`, `frozen`, `invalid-input`, `limit-exceeded`.
 */
export const attachToAnswers = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  proof: AttachedProof,
  uses: readonly ProofUse[],
): Promise<void> => {
  const ids = [...new Set(uses.map(({ assessmentId }) => assessmentId))];
  const found = new Map<AssessmentId, AttachableAssessment>(
    (await attachableAssessments(tx, scope, ids)).map((each) => [each.id, each]),
  );
  for (const id of ids) {
    const assessment = found.get(id);
    const itemIds = uses.filter(({ assessmentId }) => assessmentId === id).map(({ itemId }) => itemId);
    if (!assessment)
      throw new Refusal("not-found", "This assessment does not exist any more. Nothing was attached.");
    refuseUnfit(proof, assessment, itemIds);
    if (proof.fileId === null) continue;
    const files = await fileCounts(tx, scope, id, itemIds);
    const full = itemIds.find((itemId) => (files.get(itemId) ?? 0) >= EVIDENCE_FILES_PER_ANSWER);
    if (full !== undefined)
      throw new Refusal(
        "limit-exceeded",
        `${full} has ${EVIDENCE_FILES_PER_ANSWER} files already, so nothing was attached. Detach one first.`,
      );
  }
  await insertProofUses(
    tx,
    scope,
    proof.id,
    uses.map((use) => ({ ...use, siteId: found.get(use.assessmentId)?.siteId ?? null })),
  );
};
