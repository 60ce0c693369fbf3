import { registeredControlInput } from "@/domain/countermeasure/registered-control";
import { recordLapses } from "@/data/countermeasure/control-log";
import { insertControl } from "@/data/countermeasure/controls";
import { refuseUnfitControl } from "@/api/countermeasure/refuse-unfit-control";
import { today } from "@/api/today";
import { programmeCommand } from "@/api/trpc";

/** A compensating control enters the register, and counts from now on where it stands in. */
export const registerControl = programmeCommand("countermeasure:write")
  .input(registeredControlInput)
  .mutation(async ({ ctx: { tx, scope }, input: { programmeId: _programmeId, ...fields } }) => {
    await refuseUnfitControl(tx, scope, fields, today());
    const { id, version } = await insertControl(tx, scope, fields);
    await recordLapses(tx, scope, today());
    return { controlId: id, version };
  });
