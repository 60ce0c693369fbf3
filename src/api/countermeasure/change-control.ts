import { z } from "zod";
import { registeredControlInput } from "@/domain/countermeasure/registered-control";
import { idOf } from "@/domain/shared/ids";
import { recordLapses } from "@/data/countermeasure/control-log";
import { saveControl } from "@/data/countermeasure/controls";
import { dateNamedAnswers } from "@/data/countermeasure/named-answers";
import { knownControl } from "@/api/countermeasure/known-control";
import { refuseUnfitControl } from "@/api/countermeasure/refuse-unfit-control";
import { today } from "@/api/today";
import { programmeCommand } from "@/api/trpc";

/** Changes a control; open answers that name it follow its name and its days. */
export const changeControl = programmeCommand("countermeasure:write")
  .input(registeredControlInput.extend({ controlId: idOf<"countermeasure">(), expectedVersion: z.int() }))
  .mutation(async ({ ctx: { tx, scope }, input }) => {
    const { controlId, expectedVersion, programmeId: _programmeId, ...fields } = input;
    const before = await knownControl(tx, scope, controlId, expectedVersion);
    await refuseUnfitControl(tx, scope, fields, today());
    await saveControl(tx, scope, controlId, fields, expectedVersion);
    await dateNamedAnswers(tx, scope, { ...fields, entered: fields.compensates }, before.name);
    await recordLapses(tx, scope, today());
    return { version: expectedVersion + 1 };
  });
