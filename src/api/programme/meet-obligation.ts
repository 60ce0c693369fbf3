import { z } from "zod";
import { nextDueOn } from "@/domain/programme/obligation-template";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { seenFieldsInput } from "@/domain/shared/seen-input";
import { mergeSeen } from "@/domain/shared/seen-value";
import { obligationTemplate } from "@/data/content/obligations";
import { insertObligations, obligationsOf, saveObligation } from "@/data/programme/obligations";
import { knownObligation } from "@/api/programme/known-obligation";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { today } from "@/api/today";
import { programmeCommand } from "@/api/trpc";

/** Met on a day, or (null) not met after all. A duty that comes back gets its next day, once. */
export const meetObligation = programmeCommand("programme:write")
  .input(
    z.object({
      obligationId: idOf<"obligation">(),
      metOn: z.iso.date("Give the day it was met, for example 2026-11-18.").nullable(),
      seen: seenFieldsInput,
    }),
  )
  .mutation(async ({ ctx: { tx, scope }, input: { obligationId, metOn, seen } }) => {
    refusePartOfSites(scope);
    if (metOn !== null && metOn > today())
      throw new Refusal("invalid-input", "This day lies in the future. Give the day it was met.", {
        field: "metOn",
      });
    const obligation = await knownObligation(tx, scope, obligationId);
    const wanted = { metOn };
    await saveObligation(tx, scope, obligationId, mergeSeen("its day", { seen, stored: obligation, wanted }));
    const template = obligation.templateId === null ? undefined : obligationTemplate(obligation.templateId);
    const dueOn = template && metOn !== null ? nextDueOn(template, metOn) : null;
    if (dueOn === null) return { nextDueOn: null };
    const isWaiting = (await obligationsOf(tx, scope)).some(
      (each) => each.templateId === obligation.templateId && each.metOn === null,
    );
    if (!isWaiting) {
      const { id: _, ...fields } = obligation;
      await insertObligations(tx, scope, [{ ...fields, dueOn, metOn: null }]);
    }
    return { nextDueOn: isWaiting ? null : dueOn };
  });
