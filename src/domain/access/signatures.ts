import type { Discipline } from "@/domain/access/role";
import { Refusal } from "@/domain/shared/refusal";
import type { UserId } from "@/domain/shared/ids";

export type Signature = {
  readonly userId: UserId;
  readonly discipline: Discipline;
  /** SHA-256 of exactly what the signer saw, hex. */
  readonly contentHash: string;
};

export type SignatureRequest = {
  readonly proposedBy: UserId;
  readonly requiredDisciplines: readonly Discipline[];
  readonly contentHash: string;
  readonly signatures: readonly Signature[];
};

export const missingDisciplines = (request: SignatureRequest): Discipline[] =>
  request.requiredDisciplines.filter(
    (discipline) =>
      !request.signatures.some(
        (signature) => signature.discipline === discipline && signature.contentHash === request.contentHash,
      ),
  );

/**
 * Adds one signature. Each required discipline signs through a person of its own, nobody twice, never the proposer,
 * and only what the signer has seen.
 * @throws Refusal `signature-refused`
 */
export const sign = (request: SignatureRequest, signature: Signature): SignatureRequest => {
  const refuse = (message: string): never => {
    throw new Refusal("signature-refused", message);
  };
  if (signature.userId === request.proposedBy) refuse("You proposed this. Another person has to sign it.");
  if (signature.contentHash !== request.contentHash)
    refuse("This changed after you opened it. Nothing was signed. Read the new version, then sign.");
  if (request.signatures.some(({ userId }) => userId === signature.userId))
    refuse("You have already signed this.");
  if (!missingDisciplines(request).includes(signature.discipline))
    refuse(
      `A signature from ${signature.discipline} is not asked for here; missing: ${
        missingDisciplines(request).join(", ") || "none"
      }.`,
    );
  return { ...request, signatures: [...request.signatures, signature] };
};
