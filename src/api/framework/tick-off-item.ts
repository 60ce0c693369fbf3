import { z } from "zod";
import { CATALOGUE_LIMITS } from "@/domain/framework/catalogue-limits";
import { Refusal } from "@/domain/shared/refusal";
import { unmarkItem } from "@/data/assessment/carried-answers";
import { programmeCommand } from "@/api/trpc";

const id = z.string().min(1).max(CATALOGUE_LIMITS.id);

/** Somebody has looked at the answers to an item that a new version changed, in all the assessments they see. */
export const tickOffItem = programmeCommand("assessment:answer")
  .input(z.object({ catalogueId: id, itemId: id }))
  .mutation(async ({ ctx: { tx, scope }, input: { catalogueId, itemId } }) => {
    if ((await unmarkItem(tx, scope, catalogueId, itemId)) === 0)
      throw new Refusal(
        "not-found",
        "This item is ticked off already. Nothing was changed. Load the page again.",
      );
  });
