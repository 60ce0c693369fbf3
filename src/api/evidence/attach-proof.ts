import { z } from "zod";
import { proofUse } from "@/domain/evidence/proof-input";
import { idOf } from "@/domain/shared/ids";
import { attachToAnswers } from "@/api/evidence/attach-to-answers";
import { knownProof } from "@/api/evidence/known-proof";
import { programmeCommand } from "@/api/trpc";

/** Puts a proof that is there already behind more answers. */
export const attachProof = programmeCommand("evidence:write")
  .input(z.object({ proofId: idOf<"proof">(), uses: z.array(proofUse).min(1).max(300) }))
  .mutation(async ({ ctx: { tx, scope }, input: { proofId, uses } }) => {
    await attachToAnswers(tx, scope, await knownProof(tx, scope, proofId), uses);
  });
