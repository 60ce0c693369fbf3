import { z } from "zod";
import { controlDateProblems } from "@/domain/countermeasure/control-limits";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { saveControlDays } from "@/data/countermeasure/controls";
import { dateNamedAnswers } from "@/data/countermeasure/named-answers";
import { knownControl } from "@/api/countermeasure/known-control";
import { today } from "@/api/today";
import { programmeCommand } from "@/api/trpc";

/** A test was done: from that day on the control counts in full again, until the next one falls due. */
export const recordControlTest = programmeCommand("countermeasure:write")
  .input(
    z.object({
      controlId: idOf<"countermeasure">(),
      expectedVersion: z.int(),
      testedOn: z.iso.date("Give the day of the test, for example 2026-11-18."),
      testDueOn: z.iso.date("Give the day the next test is due, for example 2027-11-18."),
    }),
  )
  .mutation(async ({ ctx: { tx, scope }, input: { controlId, expectedVersion, testedOn, testDueOn } }) => {
    const control = await knownControl(tx, scope, controlId, expectedVersion);
    const tested = { ...control, testedOn, testDueOn };
    // The other days were judged when they were given; only those of the test are new.
    const problem = controlDateProblems(tested, today()).find(({ field }) => field.startsWith("test"));
    if (problem) throw new Refusal("invalid-input", problem.message, { field: problem.field });
    await saveControlDays(tx, scope, controlId, { testedOn, testDueOn });
    await dateNamedAnswers(tx, scope, tested, control.name);
    return { version: expectedVersion + 1 };
  });
