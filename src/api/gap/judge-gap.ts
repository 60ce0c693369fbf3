import { gapJudgementInput, judgedFields } from "@/domain/gap/gap-judgement";
import { saveJudgement } from "@/data/gap/judgements";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { refuseUnseenJudgement } from "@/api/gap/refuse-unseen-judgement";
import { refuseUnknownPlace } from "@/api/gap/refuse-unknown-place";
import { programmeCommand } from "@/api/trpc";

/** A person's judgement overrides the rule's safety class, the site's hours, or both, until it is taken back. */
export const judgeGap = programmeCommand("gap:write")
  .input(gapJudgementInput)
  .mutation(async ({ ctx: { tx, scope }, input }) => {
    await refuseUnknownPlace(tx, scope, input);
    if (input.siteId === null) refusePartOfSites(scope);
    await refuseUnseenJudgement(tx, scope, input, judgedFields(input));
    await saveJudgement(tx, scope, input);
  });
