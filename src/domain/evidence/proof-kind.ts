import type { z } from "zod";
import type { proofKindSchema, proofKindsSchema } from "@/domain/evidence/proof-kind-schema";

/** paper: tells how it should be. floor: taken from the equipment as it runs, or seen beside it. */
export const PROOF_VIEWS = ["paper", "floor"] as const;

export type ProofKind = z.infer<typeof proofKindSchema>;
export type ProofKinds = z.infer<typeof proofKindsSchema>;

export type Proof = {
  readonly kind: Pick<ProofKind, "id" | "view" | "confidence" | "halfLifeMonths">;
  /** ISO day on which it was taken, not the day of its upload. */
  readonly takenOn: string;
};
