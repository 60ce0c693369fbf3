import { z } from "zod";
import { CONTROL_EFFECTS, CONTROL_REASONS, HIGHEST_CREDIT } from "@/domain/countermeasure/control";
import { idOf } from "@/domain/shared/ids";

const line = (maxLength: number, missing: string) =>
  z.string(missing).trim().min(1, missing).max(maxLength, `Shorten this to ${maxLength} characters.`);

const day = (message: string) => z.iso.date(message);
const dayOrNone = (message: string) => day(message).nullable();

const compensated = z.object({ criterionId: z.string().min(1), siteId: idOf<"site">().nullable() });

/**
 * What a person enters for a compensating control; `controlDateProblems` judges the days against today. Withdrawing is
 * a command of its own.
 */
export const controlInput = z.object({
  name: line(200, "Name the compensating control."),
  effect: z.enum(CONTROL_EFFECTS, "Say what the control does: prevent, detect, limit or recover."),
  reason: z.enum(CONTROL_REASONS, "Say why the practice itself is not possible here."),
  owner: line(200, "Name the person who answers for this control."),
  credit: z
    .number("Give the credit as a share between 0 and 80 %.")
    .min(0, "The credit cannot be below 0 %.")
    .max(HIGHEST_CREDIT, "The credit is at most 80 %: a compensation never takes the whole place."),
  compensates: z
    .array(compensated, "Choose at least one criterion that the control stands in for.")
    .min(1, "Choose at least one criterion that the control stands in for.")
    .max(2000, "Choose at most 2000 criteria for one control."),
  testedOn: dayOrNone("Give the day of the last test, for example 2027-03-31."),
  testDueOn: day("Give the day its next test is due, for example 2028-03-31."),
  expiresOn: day("Give the day the exception ends, for example 2028-06-30."),
  nextOutageOn: dayOrNone("Give the first day of the next outage window, for example 2028-06-01."),
});
