import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { AcceptanceFields, OpenAcceptance } from "@/domain/countermeasure/open-acceptance";
import { refuseUnseen } from "@/domain/shared/seen-value";
import type { Tx } from "@/data/client";
import { acceptancesOf } from "@/data/gap/acceptances";
import { lockProgramme } from "@/data/programme/lock-programme";

type Place = Pick<OpenAcceptance, "siteId" | "capabilityId">;

const fieldsOf = (acceptance: AcceptanceFields | null | undefined): AcceptanceFields | null =>
  acceptance ? { reason: acceptance.reason, acceptedUntil: acceptance.acceptedUntil } : null;

/**
 * Until the transaction ends nobody else accepts a gap of the programme, or opens one again.
 * @param wanted null takes the acceptance back. @throws Refusal `conflict`.
 */
export const refuseUnseenAcceptance = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  { siteId, capabilityId, seen }: Place & { readonly seen: AcceptanceFields | null },
  wanted: AcceptanceFields | null,
): Promise<void> => {
  await lockProgramme(tx, scope, "acceptances");
  const stored = (await acceptancesOf(tx, scope)).find(
    (each) => each.siteId === siteId && each.capabilityId === capabilityId,
  );
  refuseUnseen("what is accepted here", [
    { key: capabilityId, seen: fieldsOf(seen), stored: fieldsOf(stored), wanted: fieldsOf(wanted) },
  ]);
};
