import { z } from "zod";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { moveAssets as move } from "@/data/footprint/zone-assignment";
import { programmeCommand } from "@/api/trpc";

const MOST_AT_ONCE = 5000;

/** Puts assets into a zone of their own site, or (null) into none. All of them or nothing. */
export const moveAssets = programmeCommand("footprint:write")
  .input(
    z.object({
      assetIds: z.array(idOf<"asset">()).min(1, "Choose at least one asset.").max(MOST_AT_ONCE),
      zoneId: idOf<"zone">().nullable(),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const moved = await move(ctx.tx, ctx.scope, input.assetIds, input.zoneId);
    if (moved !== new Set(input.assetIds).size)
      throw new Refusal(
        "not-found",
        "Some of these assets are gone, or belong to another site than the zone. Nothing was changed. Load the list again.",
      );
    return { moved };
  });
