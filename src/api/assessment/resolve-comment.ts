import { z } from "zod";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { saveCommentResolved } from "@/data/assessment/comments";
import { programmeCommand } from "@/api/trpc";

/** Settles a comment, or opens it again. */
export const resolveComment = programmeCommand("comment:write")
  .input(z.object({ commentId: idOf<"comment">(), isResolved: z.boolean() }))
  .mutation(async ({ ctx: { tx, scope }, input: { commentId, isResolved } }) => {
    if (!(await saveCommentResolved(tx, scope, commentId, isResolved)))
      throw new Refusal("not-found", "This comment does not exist any more. Nothing was changed.");
  });
