import { z } from "zod";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import { obligationFieldsInput } from "@/domain/programme/obligation-input";
import { firstDueOn } from "@/domain/programme/obligation-template";
import { startOutcome } from "@/domain/programme/start-path";
import { invariant } from "@/domain/shared/invariant";
import type { Month } from "@/domain/shared/month";
import type { Tx } from "@/data/client";
import { obligationTemplate } from "@/data/content/obligations";
import { startPaths } from "@/data/content/start-paths";
import { insertObligations } from "@/data/programme/obligations";
import { saveStartChoice, startChoiceOf } from "@/data/programme/start-choice";
import content from "./demo-start.json";

const demoSchema = z.object({
  answers: z.record(z.string(), z.array(z.string())),
  /** Where a duty departs from the day that is proposed for it. */
  days: z.record(z.string(), z.object({ dueOn: z.iso.date(), metOn: z.iso.date().nullable() })),
  own: z.array(obligationFieldsInput),
});

/** The start questions as an essential entity answers them, and its duties, three of them met. */
export const insertDemoStart = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  startMonth: Month,
): Promise<void> => {
  const { answers, days, own } = demoSchema.parse(content);
  await saveStartChoice(tx, scope, { ...(await startChoiceOf(tx, scope)), answers });
  await insertObligations(
    tx,
    scope,
    startOutcome(startPaths, answers).obligations.map(({ id }) => {
      const template = obligationTemplate(id);
      invariant(template, `the pack has the duty ${id}`);
      const { name, catalogueId, source, note } = template;
      const day = days[id] ?? { dueOn: firstDueOn(template, startMonth), metOn: null };
      return { templateId: id, name, catalogueId, source, note, ...day };
    }),
  );
  await insertObligations(
    tx,
    scope,
    own.map((each) => ({ ...each, templateId: null, catalogueId: null, metOn: null })),
  );
};
