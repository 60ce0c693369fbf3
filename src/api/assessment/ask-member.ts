import { z } from "zod";
import { isSameTask, taskConflict } from "@/domain/assessment/question-task";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { answeringMembers } from "@/data/assessment/answering-members";
import { questionTaskOf, saveQuestionTask } from "@/data/assessment/question-tasks";
import { questionIn } from "@/api/assessment/question-in";
import { questionInput } from "@/api/assessment/question-input";
import { programmeCommand } from "@/api/trpc";

/** Asks a member for an answer by a day, and marks a question for review; both are set together, as they were seen. */
export const askMember = programmeCommand("comment:write")
  .input(
    questionInput.extend({
      assigneeId: idOf<"user">().nullable(),
      dueOn: z.iso.date("Give a day, for example 2027-03-31.").nullable(),
      isForReview: z.boolean(),
      /** Version that the writer saw; null for none. */
      expectedVersion: z.int().nullable(),
    }),
  )
  .mutation(async ({ ctx: { tx, scope }, input }) => {
    const { assessmentId, itemId, assigneeId, dueOn, isForReview, expectedVersion } = input;
    const place = await questionIn(tx, scope, input, true);
    if (place.frozenAt !== null)
      throw new Refusal(
        "frozen",
        "Not saved: this assessment is frozen, so nobody can be asked for an answer. Comments still can be written.",
      );
    const members = assigneeId === null ? [] : await answeringMembers(tx, scope, place.siteId);
    if (assigneeId !== null && !members.some(({ userId }) => userId === assigneeId))
      throw new Refusal(
        "not-found",
        "Not saved: this person may not answer here. Choose one of those in the list.",
        { field: "assigneeId" },
      );
    const wanted = { assigneeId, dueOn: assigneeId === null ? null : dueOn, isForReview };
    const stored = await questionTaskOf(tx, scope, assessmentId, itemId);
    if (stored && isSameTask(stored, wanted)) return stored;
    if ((stored?.version ?? null) !== expectedVersion) throw taskConflict(stored);
    return saveQuestionTask(tx, scope, place, itemId, wanted, expectedVersion);
  });
