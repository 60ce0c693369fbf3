import { z } from "zod";
import { seenJudgementInput } from "@/domain/gap/gap-judgement";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { deleteJudgement } from "@/data/gap/judgements";
import { refuseUnseenJudgement } from "@/api/gap/refuse-unseen-judgement";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { programmeCommand } from "@/api/trpc";

/** Back to the rule's safety class and the site's hours. */
export const clearJudgement = programmeCommand("gap:write")
  .input(z.object({ siteId: idOf<"site">().nullable(), capabilityId: z.string(), seen: seenJudgementInput }))
  .mutation(async ({ ctx: { tx, scope }, input: { siteId, capabilityId, seen } }) => {
    if (siteId === null) refusePartOfSites(scope);
    await refuseUnseenJudgement(tx, scope, { siteId, capabilityId, seen }, null);
    if (!(await deleteJudgement(tx, scope, { siteId, capabilityId })))
      throw new Refusal("not-found", "There is no judgement to take back here. The rule already decides.");
  });
