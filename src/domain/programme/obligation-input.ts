import { z } from "zod";

const line = (missing: string, maxLength: number) =>
  z.string().trim().min(1, missing).max(maxLength, `Shorten this to ${maxLength} characters.`);

const day = z.iso.date("Give a day, for example 2027-10-18.");

export const obligationFieldsInput = z.object({
  name: line("Say what is due.", 200),
  dueOn: day,
  source: line("Say where it is written: article, clause or contract.", 300),
  note: z.string().trim().max(2000, "Shorten this to 2000 characters.").default(""),
});

/** What a person decided on the page that follows the questions. */
export const startPathInput = z.object({
  answers: z.record(z.string().max(40), z.array(z.string().max(40)).max(20)),
  profileId: z.string().min(1, "Choose a sector profile."),
  frameworkIds: z.array(z.string().max(200)).max(100),
  /** Duties of the pack, each with its day; those left out are taken out of the programme unless they are met. */
  obligations: z.array(z.object({ templateId: z.string().max(80), dueOn: day })).max(200),
  /** What the person saw as the programme's present profile and frameworks. */
  seen: z.object({ profileId: z.string(), frameworkIds: z.array(z.string()) }),
});
