import { siteFieldsInput } from "@/domain/footprint/site-input";
import { insertSite } from "@/data/footprint/sites";
import { refuseTakenName } from "@/api/footprint/refuse-taken-name";
import { programmeCommand } from "@/api/trpc";

export const addSite = programmeCommand("site:write")
  .input(siteFieldsInput)
  .mutation(async ({ ctx, input: { programmeId: _, ...fields } }) => {
    await refuseTakenName(ctx.tx, ctx.scope, fields, null);
    return { siteId: await insertSite(ctx.tx, ctx.scope, fields) };
  });
