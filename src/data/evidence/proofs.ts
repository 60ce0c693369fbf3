import { and, eq } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { ProofFields } from "@/domain/evidence/proof-input";
import type { FileId, ProofId, SiteId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { newId } from "@/data/new-id";
import { proofs } from "@/data/schema";

export type NewProof = Omit<ProofFields, "uses"> & {
  readonly url: string | null;
  readonly fileId: FileId | null;
};

const thisProof = (scope: AuthorisedProgramme, id: ProofId) =>
  and(
    eq(proofs.organisationId, scope.organisationId),
    eq(proofs.programmeId, scope.programmeId),
    eq(proofs.id, id),
  );

export const insertProof = async (
  tx: Tx,
  { organisationId, programmeId, userId }: AuthorisedProgramme,
  proof: NewProof,
): Promise<ProofId> => {
  const id = newId<"proof">();
  await tx.insert(proofs).values({ organisationId, programmeId, id, ...proof, createdBy: userId });
  return id;
};

/** Locked until the transaction ends, so that nobody attaches what is just being removed. */
export const lockProof = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  id: ProofId,
): Promise<{ id: ProofId; siteId: SiteId | null; title: string; fileId: FileId | null } | null> => {
  const { siteId, title, fileId } = proofs;
  const [row] = await tx
    .select({ id: proofs.id, siteId, title, fileId })
    .from(proofs)
    .where(thisProof(scope, id))
    .for("no key update");
  return row ?? null;
};

export const deleteProof = async (tx: Tx, scope: AuthorisedProgramme, id: ProofId): Promise<void> => {
  await tx.delete(proofs).where(thisProof(scope, id));
};
