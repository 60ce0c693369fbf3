import { z } from "zod";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { releaseFilesOfSite } from "@/data/evidence/stored-files";
import { deleteSite } from "@/data/footprint/sites";
import { programmeCommand } from "@/api/trpc";

/** Removes a site with its zones, assets, answers, evidence and work packages. */
export const removeSite = programmeCommand("site:write")
  .input(z.object({ siteId: idOf<"site">() }))
  .mutation(async ({ ctx, input }) => {
    await releaseFilesOfSite(ctx.tx, ctx.scope, input.siteId);
    if (!(await deleteSite(ctx.tx, ctx.scope, input.siteId)))
      throw new Refusal("not-found", "This site does not exist any more. Nothing was changed.");
  });
