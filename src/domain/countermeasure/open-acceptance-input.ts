import { z } from "zod";

export const acceptanceInput = z.object({
  reason: z
    .string()
    .trim()
    .min(1, "Say why it is left open; your name stands beside it.")
    .max(500, "Shorten this to 500 characters."),
  acceptedUntil: z.iso.date("Give the day until which it is accepted, for example 2027-03-31."),
});
