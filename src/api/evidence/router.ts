import { addProof } from "@/api/evidence/add-proof";
import { attachProof } from "@/api/evidence/attach-proof";
import { detachProof } from "@/api/evidence/detach-proof";
import { dueProofs, proofs, proofsOfAssessment } from "@/api/evidence/queries";
import { removeProof } from "@/api/evidence/remove-proof";
import { router } from "@/api/trpc";

export const evidenceRouter = router({
  proofs,
  proofsOfAssessment,
  dueProofs,
  addProof,
  attachProof,
  detachProof,
  removeProof,
});
