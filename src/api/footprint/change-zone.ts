import { zoneFieldsInput } from "@/domain/footprint/zone-input";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { saveZone, zonesOf } from "@/data/footprint/zones";
import { fillZones } from "@/api/footprint/fill-zones";
import { refuseTakenZone } from "@/api/footprint/refuse-taken-zone";
import { programmeCommand } from "@/api/trpc";

export const changeZone = programmeCommand("footprint:write")
  .input(zoneFieldsInput.extend({ zoneId: idOf<"zone">() }))
  .mutation(async ({ ctx, input: { programmeId: _, zoneId, ...fields } }) => {
    const zone = (await zonesOf(ctx.tx, ctx.scope)).find(({ id }) => id === zoneId);
    if (!zone) throw new Refusal("not-found", "This zone does not exist any more. Nothing was changed.");
    await refuseTakenZone(ctx.tx, ctx.scope, { siteId: zone.siteId, name: fields.name }, zoneId);
    await saveZone(ctx.tx, ctx.scope, zoneId, fields);
    return { assigned: await fillZones(ctx.tx, ctx.scope, zone.siteId) };
  });
