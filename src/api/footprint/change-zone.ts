import { zoneFieldsInput } from "@/domain/footprint/zone-input";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { seenFieldsInput } from "@/domain/shared/seen-input";
import { mergeSeen } from "@/domain/shared/seen-value";
import { saveZone, zonesOf } from "@/data/footprint/zones";
import { lockProgramme } from "@/data/programme/lock-programme";
import { fillZones } from "@/api/footprint/fill-zones";
import { refuseTakenZone } from "@/api/footprint/refuse-taken-zone";
import { programmeCommand } from "@/api/trpc";

export const changeZone = programmeCommand("footprint:write")
  .input(zoneFieldsInput.extend({ zoneId: idOf<"zone">(), seen: seenFieldsInput }))
  .mutation(async ({ ctx: { tx, scope }, input: { programmeId: _, zoneId, seen, ...wanted } }) => {
    await lockProgramme(tx, scope, "footprint");
    const stored = (await zonesOf(tx, scope)).find(({ id }) => id === zoneId);
    if (!stored) throw new Refusal("not-found", "This zone does not exist any more. Nothing was changed.");
    const fields = mergeSeen("this zone", { seen, stored, wanted });
    await refuseTakenZone(tx, scope, { siteId: stored.siteId, name: fields.name }, zoneId);
    await saveZone(tx, scope, zoneId, fields);
    return { assigned: await fillZones(tx, scope, stored.siteId) };
  });
