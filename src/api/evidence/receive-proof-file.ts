import { can } from "@/domain/access/permission";
import { fileContentProblem, JUDGED_BYTES } from "@/domain/evidence/file-content-problem";
import { evidenceFileProblem, evidenceMediaType } from "@/domain/evidence/file-limits";
import type { ProofFields } from "@/domain/evidence/proof-input";
import type { ProgrammeId, ProofId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { inProgramme, type SessionUser } from "@/data/access/authorise";
import { insertProof } from "@/data/evidence/proofs";
import { keepFile } from "@/data/evidence/stored-files";
import { recordCommand } from "@/api/audit";
import { attachToAnswers } from "@/api/evidence/attach-to-answers";
import { refuseUnfitProof } from "@/api/evidence/refuse-unfit-proof";
import { today } from "@/api/today";

export type ProofFile = { readonly fileName: string; readonly bytes: Uint8Array };

/** @throws Refusal `unreadable-file`. */
const judgedMediaType = ({ fileName, bytes }: ProofFile): string => {
  const problem =
    evidenceFileProblem({ name: fileName, size: bytes.byteLength }, 0) ??
    fileContentProblem(fileName, bytes.subarray(0, JUDGED_BYTES));
  const mediaType = evidenceMediaType(fileName);
  if (problem !== null || mediaType === undefined)
    throw new Refusal("unreadable-file", problem ?? "Files of this type are not kept.", { field: "file" });
  return mediaType;
};

/**
 * Takes in a file as a proof, and puts it behind the answers named. A file that is refused leaves nothing behind.
 * @throws Refusal `not-permitted`, `not-found`, `unreadable-file`, or whatever attaching says.
 */
export const receiveProofFile = (
  user: SessionUser,
  programmeId: ProgrammeId,
  file: ProofFile,
  { uses, ...fields }: ProofFields,
): Promise<ProofId> =>
  inProgramme(user, programmeId, async (tx, scope) => {
    if (!can(scope.role, "evidence:write"))
      throw new Refusal("not-permitted", "Your role may not add evidence. The file was not kept.");
    const mediaType = judgedMediaType(file);
    await refuseUnfitProof(tx, scope, fields, today());
    const { bytes, fileName: name } = file;
    const { siteId } = fields;
    const { id: fileId, sha256, byteCount } = await keepFile(tx, scope, { name, mediaType, siteId, bytes });
    const proofId = await insertProof(tx, scope, { ...fields, url: null, fileId });
    await attachToAnswers(tx, scope, { id: proofId, siteId, fileId }, uses);
    await recordCommand(tx, scope, "evidence.receiveProofFile", { proofId, name, sha256, byteCount, uses });
    return proofId;
  });
