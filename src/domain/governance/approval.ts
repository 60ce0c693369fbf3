import type { Discipline } from "@/domain/access/role";
import { missingDisciplines, sign, type Signature, type SignatureRequest } from "@/domain/access/signatures";
import type { CutOver } from "@/domain/governance/cut-over";
import type { ApprovalId, UserId, WorkPackageId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";

export type NamedSignature = Signature & {
  readonly name: string;
  /** ISO timestamp. */
  readonly signedAt: string;
};

/** A cut-over as it was proposed, with who has signed it. */
export type Approval = Omit<SignatureRequest, "signatures"> & {
  readonly id: ApprovalId;
  readonly workPackageId: WorkPackageId;
  readonly cutOver: CutOver;
  readonly proposerName: string;
  /** ISO timestamp. */
  readonly proposedAt: string;
  /** ISO timestamp; null while it counts. */
  readonly withdrawnAt: string | null;
  readonly signatures: readonly NamedSignature[];
};

export type ApprovalState =
  /** Every discipline has signed what the roadmap says now. */
  | "approved"
  /** Signatures are missing. */
  | "open"
  /** The roadmap says something else now: it has to be proposed and signed again. */
  | "changed"
  /** A later proposal replaced it. */
  | "withdrawn";

/** The disciplines whose signature is missing. */
export const waitsFor = (approval: Approval): readonly Discipline[] => missingDisciplines(approval);

/** @param currentHash of the cut-over as the roadmap has it now; null where there is none any more. */
export const approvalState = (approval: Approval, currentHash: string | null): ApprovalState => {
  if (approval.withdrawnAt !== null) return "withdrawn";
  if (approval.contentHash !== currentHash) return "changed";
  return waitsFor(approval).length === 0 ? "approved" : "open";
};

/** Why this person cannot sign, in a sentence for them; null when they can. */
export const whyNotSign = (
  approval: SignatureRequest,
  signer: { readonly userId: UserId; readonly discipline: Discipline },
): string | null => {
  try {
    sign(approval, { ...signer, contentHash: approval.contentHash });
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
};
