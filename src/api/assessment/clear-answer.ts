import { z } from "zod";
import { answerConflict } from "@/domain/assessment/answer-conflict";
import { idOf } from "@/domain/shared/ids";
import { answerOf, deleteAnswer } from "@/data/assessment/answers";
import { answerable } from "@/api/assessment/answerable";
import { programmeCommand } from "@/api/trpc";

/** Takes an answer back, as if the criterion had not been asked. */
export const clearAnswer = programmeCommand("assessment:answer")
  .input(
    z.object({
      assessmentId: idOf<"assessment">(),
      criterionId: z.string().max(40),
      expectedVersion: z.int().nullable(),
    }),
  )
  .mutation(async ({ ctx: { tx, scope }, input: { assessmentId, criterionId, expectedVersion } }) => {
    await answerable(tx, scope, assessmentId, criterionId);
    const stored = await answerOf(tx, scope, assessmentId, criterionId);
    if (stored === null) return;
    if (stored.version !== expectedVersion) throw answerConflict(stored);
    await deleteAnswer(tx, scope, assessmentId, criterionId);
  });
