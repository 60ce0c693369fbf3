import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { zoneFieldsInput } from "@/domain/footprint/zone-input";
import { siteOf } from "@/data/footprint/sites";
import { insertZone } from "@/data/footprint/zones";
import { fillZones } from "@/api/footprint/fill-zones";
import { refuseTakenZone } from "@/api/footprint/refuse-taken-zone";
import { programmeCommand } from "@/api/trpc";

/** A new zone takes in the unassigned assets of its site that name it or lie in its address blocks. */
export const addZone = programmeCommand("footprint:write")
  .input(zoneFieldsInput.extend({ siteId: idOf<"site">() }))
  .mutation(async ({ ctx, input: { programmeId: _, siteId, ...fields } }) => {
    if (!(await siteOf(ctx.tx, ctx.scope, siteId)))
      throw new Refusal("not-found", "This site does not exist any more. Nothing was changed.");
    await refuseTakenZone(ctx.tx, ctx.scope, { siteId, name: fields.name }, null);
    const zoneId = await insertZone(ctx.tx, ctx.scope, siteId, fields);
    return { zoneId, assigned: await fillZones(ctx.tx, ctx.scope, siteId) };
  });
