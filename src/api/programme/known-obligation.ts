import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { Obligation } from "@/domain/programme/obligation";
import type { ObligationId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import type { Tx } from "@/data/client";
import { lockObligation } from "@/data/programme/obligations";

/** Locked until the transaction ends. @throws Refusal `not-found`. */
export const knownObligation = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  id: ObligationId,
): Promise<Obligation> => {
  const obligation = await lockObligation(tx, scope, id);
  if (!obligation)
    throw new Refusal("not-found", "This obligation does not exist any more. Nothing was changed.");
  return obligation;
};
