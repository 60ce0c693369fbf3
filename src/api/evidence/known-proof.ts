import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { ProofId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import type { Tx } from "@/data/client";
import { lockProof } from "@/data/evidence/proofs";

/** The proof, locked. @throws Refusal `not-found`. */
export const knownProof = async (tx: Tx, scope: AuthorisedProgramme, proofId: ProofId) => {
  const proof = await lockProof(tx, scope, proofId);
  if (!proof) throw new Refusal("not-found", "This proof does not exist any more. Nothing was changed.");
  return proof;
};
