import { z } from "zod";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { freezeAssessment as freeze, lockAssessment } from "@/data/assessment/assessments";
import { refusePartOfGroup } from "@/api/refuse-part-of-group";
import { programmeCommand } from "@/api/trpc";

/** Ends the answering for good: what is frozen is never opened again. It goes on counting until a newer one is started. */
export const freezeAssessment = programmeCommand("assessment:write")
  .input(z.object({ assessmentId: idOf<"assessment">() }))
  .mutation(async ({ ctx: { tx, scope }, input: { assessmentId } }) => {
    const found = await lockAssessment(tx, scope, assessmentId);
    if (!found)
      throw new Refusal("not-found", "This assessment does not exist any more. Nothing was changed.");
    await refusePartOfGroup(tx, scope, found.siteGroupId);
    await freeze(tx, scope, assessmentId);
  });
