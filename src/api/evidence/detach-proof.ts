import { z } from "zod";
import { proofUse } from "@/domain/evidence/proof-input";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { attachableAssessments, deleteProofUse } from "@/data/evidence/proof-uses";
import { knownProof } from "@/api/evidence/known-proof";
import { programmeCommand } from "@/api/trpc";

/** Takes a proof from behind one answer; the proof itself stays. */
export const detachProof = programmeCommand("evidence:write")
  .input(z.object({ proofId: idOf<"proof">(), use: proofUse }))
  .mutation(async ({ ctx: { tx, scope }, input: { proofId, use } }) => {
    await knownProof(tx, scope, proofId);
    const [assessment] = await attachableAssessments(tx, scope, [use.assessmentId]);
    if (!assessment)
      throw new Refusal("not-found", "This assessment does not exist any more. Nothing was changed.");
    if (assessment.isFrozen)
      throw new Refusal(
        "frozen",
        "Not detached: this assessment is frozen, and stays with the proofs it was frozen with.",
      );
    await deleteProofUse(tx, scope, proofId, use);
  });
