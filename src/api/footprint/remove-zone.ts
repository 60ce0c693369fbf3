import { z } from "zod";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { deleteZone } from "@/data/footprint/zones";
import { programmeCommand } from "@/api/trpc";

/** Removes a zone; its assets stay, in no zone. */
export const removeZone = programmeCommand("footprint:write")
  .input(z.object({ zoneId: idOf<"zone">() }))
  .mutation(async ({ ctx, input }) => {
    if (!(await deleteZone(ctx.tx, ctx.scope, input.zoneId)))
      throw new Refusal("not-found", "This zone does not exist any more. Nothing was changed.");
  });
