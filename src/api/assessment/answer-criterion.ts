import { z } from "zod";
import { answerInput } from "@/domain/assessment/answer";
import { answerConflict } from "@/domain/assessment/answer-conflict";
import { isSameAnswer } from "@/domain/assessment/same-answer";
import { idOf } from "@/domain/shared/ids";
import { answerOf, saveAnswer } from "@/data/assessment/answers";
import { answerable } from "@/api/assessment/answerable";
import { programmeCommand } from "@/api/trpc";

/** Keeps one answer. What is already stored like this is left alone, so that a resent answer is no conflict with itself. */
export const answerCriterion = programmeCommand("assessment:answer")
  .input(
    z.object({
      assessmentId: idOf<"assessment">(),
      criterionId: z.string().max(40),
      answer: answerInput,
      /** Version of the answer that the writer saw; null for none. */
      expectedVersion: z.int().nullable(),
    }),
  )
  .mutation(async ({ ctx: { tx, scope }, input: { assessmentId, criterionId, answer, expectedVersion } }) => {
    const assessment = await answerable(tx, scope, assessmentId, criterionId);
    const stored = await answerOf(tx, scope, assessmentId, criterionId);
    if (stored && isSameAnswer(stored.answer, answer)) return stored;
    if ((stored?.version ?? null) !== expectedVersion) throw answerConflict(stored);
    return saveAnswer(tx, scope, assessment, criterionId, answer, expectedVersion);
  });
