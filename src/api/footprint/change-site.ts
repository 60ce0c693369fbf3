import { siteFieldsInput } from "@/domain/footprint/site-input";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { saveSite } from "@/data/footprint/sites";
import { refuseTakenName } from "@/api/footprint/refuse-taken-name";
import { programmeCommand } from "@/api/trpc";

export const changeSite = programmeCommand("site:write")
  .input(siteFieldsInput.extend({ siteId: idOf<"site">() }))
  .mutation(async ({ ctx, input: { programmeId: _, siteId, ...fields } }) => {
    await refuseTakenName(ctx.tx, ctx.scope, fields, siteId);
    if (!(await saveSite(ctx.tx, ctx.scope, siteId, fields)))
      throw new Refusal("not-found", "This site does not exist any more. Nothing was changed.");
  });
