import { z } from "zod";
import { idOf } from "@/domain/shared/ids";
import { saveControlDays } from "@/data/countermeasure/controls";
import { dateNamedAnswers } from "@/data/countermeasure/named-answers";
import { knownControl } from "@/api/countermeasure/known-control";
import { today } from "@/api/today";
import { programmeCommand } from "@/api/trpc";

/** The exception ends today: the control stays in the register and stands in for nothing any more. */
export const endException = programmeCommand("countermeasure:write")
  .input(z.object({ controlId: idOf<"countermeasure">(), expectedVersion: z.int() }))
  .mutation(async ({ ctx: { tx, scope }, input: { controlId, expectedVersion } }) => {
    const control = await knownControl(tx, scope, controlId, expectedVersion);
    const expiresOn = today();
    await saveControlDays(tx, scope, controlId, { expiresOn });
    await dateNamedAnswers(tx, scope, { ...control, expiresOn }, control.name);
  });
