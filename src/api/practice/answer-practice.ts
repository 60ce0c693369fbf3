import { z } from "zod";
import { answerConflict } from "@/domain/assessment/answer-conflict";
import { practiceAnswer, practiceProblem } from "@/domain/assessment/practice-answer";
import { practiceScaleOf } from "@/domain/assessment/models/practice-scale";
import { isSameAnswer } from "@/domain/assessment/same-answer";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import {
  deletePracticeAnswer,
  practiceAnswerOf,
  savePracticeAnswer,
} from "@/data/assessment/practice-answers";
import { assessedCatalogue, practicable } from "@/api/practice/practicable";
import { programmeCommand } from "@/api/trpc";

/**
 * Keeps one answer to an item of a framework, or (null) takes it back. What is already stored like this is left alone, so
 * that a resent answer is no conflict with itself.
 */
export const answerPractice = programmeCommand("assessment:answer")
  .input(
    z.object({
      assessmentId: idOf<"assessment">(),
      itemId: z.string().max(200),
      answer: z.nullable(practiceAnswer),
      /** Version of the answer that the writer saw; null for none. */
      expectedVersion: z.int().nullable(),
    }),
  )
  .mutation(async ({ ctx: { tx, scope }, input: { assessmentId, itemId, answer, expectedVersion } }) => {
    const assessment = await practicable(tx, scope, assessmentId);
    const refuse = (why: string) => {
      throw new Refusal("invalid-input", `Not saved: ${why}`, { itemId });
    };
    const index = await assessedCatalogue(tx, scope, assessment);
    const item = index.item(itemId);
    if (!item || !index.isAnswered(item))
      return refuse(`${itemId} is not answered in ${index.catalogue.name}. Reload the page.`);
    const problem = answer && practiceProblem(practiceScaleOf(assessment.catalogueId), answer);
    if (problem) return refuse(problem);
    const stored = await practiceAnswerOf(tx, scope, assessmentId, itemId);
    if (isSameAnswer(stored?.answer ?? null, answer)) return stored;
    if ((stored?.version ?? null) !== expectedVersion) throw answerConflict(stored);
    if (answer) return savePracticeAnswer(tx, scope, assessment, itemId, answer, expectedVersion);
    await deletePracticeAnswer(tx, scope, assessmentId, itemId);
    return null;
  });
