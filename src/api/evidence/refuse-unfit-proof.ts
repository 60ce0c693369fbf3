import type { AuthorisedProgramme } from "@/domain/access/scope";
import { proofDayProblem } from "@/domain/evidence/proof-day-problem";
import type { ProofFields } from "@/domain/evidence/proof-input";
import { Refusal } from "@/domain/shared/refusal";
import type { Tx } from "@/data/client";
import { proofKinds } from "@/data/content/proof-kinds";
import { siteOf } from "@/data/footprint/sites";

/** What only the server can judge of a proof. @throws Refusal `invalid-input`, `not-found`. @param today ISO day. */
export const refuseUnfitProof = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  { kind, takenOn, siteId }: Pick<ProofFields, "kind" | "takenOn" | "siteId">,
  today: string,
): Promise<void> => {
  if (!proofKinds.kinds.some(({ id }) => id === kind))
    throw new Refusal("invalid-input", "Say what kind of proof this is.", { field: "kind" });
  const problem = proofDayProblem(takenOn, today);
  if (problem !== null) throw new Refusal("invalid-input", problem, { field: "takenOn" });
  if (siteId !== null && !(await siteOf(tx, scope, siteId)))
    throw new Refusal("not-found", "This site does not exist any more. Nothing was kept.");
};
