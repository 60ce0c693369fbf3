import { linkOrNoteInput } from "@/domain/evidence/proof-input";
import { insertProof } from "@/data/evidence/proofs";
import { attachToAnswers } from "@/api/evidence/attach-to-answers";
import { refuseUnfitProof } from "@/api/evidence/refuse-unfit-proof";
import { today } from "@/api/today";
import { programmeCommand } from "@/api/trpc";

/** A link or a note as a proof, and the answers it stands behind. A file comes by `upload-proof`. */
export const addProof = programmeCommand("evidence:write")
  .input(linkOrNoteInput)
  .mutation(async ({ ctx: { tx, scope }, input: { uses, programmeId: _programmeId, ...fields } }) => {
    await refuseUnfitProof(tx, scope, fields, today());
    const proofId = await insertProof(tx, scope, { ...fields, fileId: null });
    await attachToAnswers(tx, scope, { id: proofId, siteId: fields.siteId, fileId: null }, uses);
    return { proofId };
  });
