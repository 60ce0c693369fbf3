import type { AuthorisedProgramme } from "@/domain/access/scope";
import { judgedFields, type GapJudgement, type JudgedFields } from "@/domain/gap/gap-judgement";
import { refuseUnseen } from "@/domain/shared/seen-value";
import type { Tx } from "@/data/client";
import { judgementsOf } from "@/data/gap/judgements";
import { lockProgramme } from "@/data/programme/lock-programme";

type Place = Pick<GapJudgement, "siteId" | "capabilityId">;

/**
 * Until the transaction ends nobody else judges a gap of the programme.
 * @param wanted null takes the judgement back. @throws Refusal `conflict`.
 */
export const refuseUnseenJudgement = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  { siteId, capabilityId, seen }: Place & { readonly seen: JudgedFields | null },
  wanted: JudgedFields | null,
): Promise<void> => {
  await lockProgramme(tx, scope, "judgements");
  const stored = (await judgementsOf(tx, scope)).find(
    (each) => each.siteId === siteId && each.capabilityId === capabilityId,
  );
  refuseUnseen("the judgement", [
    { key: capabilityId, seen: judgedFields(seen), stored: judgedFields(stored), wanted },
  ]);
};
