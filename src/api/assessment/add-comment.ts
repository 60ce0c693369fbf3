import { z } from "zod";
import { insertComment } from "@/data/assessment/comments";
import { questionIn } from "@/api/assessment/question-in";
import { questionInput } from "@/api/assessment/question-input";
import { programmeCommand } from "@/api/trpc";

/** Says something beside the answer; a frozen assessment takes comments too. */
export const addComment = programmeCommand("comment:write")
  .input(
    questionInput.extend({
      text: z
        .string()
        .trim()
        .min(1, "Write the comment first.")
        .max(4000, "Shorten this to 4000 characters."),
    }),
  )
  .mutation(async ({ ctx: { tx, scope }, input }) => {
    const place = await questionIn(tx, scope, input);
    return { commentId: await insertComment(tx, scope, place, input.itemId, input.text) };
  });
