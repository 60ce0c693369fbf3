import { z } from "zod";
import { idOf } from "@/domain/shared/ids";

const line = z.string().trim().max(500, "Shorten this to 500 characters.");

/** What a person enters; each field may stay empty, and is then named as missing. */
export const stewardshipInput = z.object({
  ownedBy: idOf<"user">().nullable(),
  procedure: line,
  yearlyCost: z
    .int("Give the cost a year in whole units.")
    .min(0, "The cost cannot be negative.")
    .max(1e9, "Give a smaller amount.")
    .nullable(),
  exceptionPath: line,
  reviewDueOn: z.iso.date("Give the day of the next review, for example 2027-03-31.").nullable(),
});
