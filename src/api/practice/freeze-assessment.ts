import { z } from "zod";
import { idOf } from "@/domain/shared/ids";
import { freezeFrameworkAssessment } from "@/data/assessment/framework-assessments";
import { practicable } from "@/api/practice/practicable";
import { programmeCommand } from "@/api/trpc";

/** From now on it takes no answer; it counts until a newer one of the same framework and place is started. */
export const freezeAssessment = programmeCommand("assessment:write")
  .input(z.object({ assessmentId: idOf<"assessment">() }))
  .mutation(async ({ ctx: { tx, scope }, input: { assessmentId } }) => {
    await practicable(tx, scope, assessmentId);
    await freezeFrameworkAssessment(tx, scope, assessmentId);
  });
