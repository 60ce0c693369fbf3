import { z } from "zod";
import type { Control } from "@/domain/countermeasure/control";
import { controlInput } from "@/domain/countermeasure/control-input";
import type { CountermeasureId } from "@/domain/shared/ids";

const text = (maxLength: number) =>
  z.string().trim().max(maxLength, `Shorten this to ${maxLength} characters.`);

/** All that a person enters for a control of the register; what keeps it up is judged by the checkmark index. */
export const registeredControlInput = controlInput.extend({
  /** Entry of the pack it was taken from. */
  templateId: z.string().max(60).nullable(),
  description: text(2000),
  procedure: text(500),
  /** In the programme's currency; null where nobody has said, 0 where it costs nothing. */
  yearlyCost: z.int("Give the cost a year in whole units.").min(0, "The cost cannot be negative.").nullable(),
  reviewMonths: z
    .int("Give the months between two reviews as a whole number.")
    .min(1, "Review it at most once a month.")
    .max(36, "Review it at least every 36 months.")
    .nullable(),
});
export type RegisteredControlInput = z.infer<typeof registeredControlInput>;

/** A control as it stands in the register; `compensates` names each site, also where it was entered for all. */
export type RegisteredControl = Control &
  Omit<RegisteredControlInput, keyof Control> & {
    readonly id: CountermeasureId;
    /** As entered: a criterion of the sites with site null stands for every site. */
    readonly entered: Control["compensates"];
    readonly version: number;
    /** ISO day. */
    readonly registeredOn: string;
  };
