import { z } from "zod";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { frozenUses } from "@/data/evidence/proof-uses";
import { deleteProof } from "@/data/evidence/proofs";
import { discardFile } from "@/data/evidence/stored-files";
import { knownProof } from "@/api/evidence/known-proof";
import { programmeCommand } from "@/api/trpc";

/** Deletes a proof with its file, unless a frozen assessment rests on it. */
export const removeProof = programmeCommand("evidence:write")
  .input(z.object({ proofId: idOf<"proof">() }))
  .mutation(async ({ ctx: { tx, scope }, input: { proofId } }) => {
    const { fileId } = await knownProof(tx, scope, proofId);
    if ((await frozenUses(tx, scope, proofId)) > 0)
      throw new Refusal(
        "frozen",
        "Not deleted: a frozen assessment rests on this proof. Detach it from the answers of today instead.",
      );
    await deleteProof(tx, scope, proofId);
    if (fileId !== null) await discardFile(tx, scope, fileId);
  });
