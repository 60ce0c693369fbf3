import { z } from "zod";
import { idOf } from "@/domain/shared/ids";

/** An answer that a proof stands behind: a criterion or practice in one assessment. */
export const proofUse = z.object({ assessmentId: idOf<"assessment">(), itemId: z.string().min(1).max(80) });
export type ProofUse = z.infer<typeof proofUse>;

const text = (maxLength: number) =>
  z.string().trim().max(maxLength, `Shorten this to ${maxLength} characters.`);

/** What a person says of any proof; `proofDayProblem` judges the day against today. */
export const proofFields = z.object({
  kind: z.string().max(60),
  title: text(200).min(1, "Say in a few words what this shows."),
  note: text(4000).default(""),
  takenOn: z.iso.date("Give the day on which it was so, for example 2026-11-18."),
  /** Seen on the floor, not only on paper. */
  isObserved: z.boolean(),
  /** Null: holds for the whole organisation. */
  siteId: idOf<"site">().nullable(),
  uses: z.array(proofUse).max(300, "Attach a proof to at most 300 answers at once."),
});
export type ProofFields = z.infer<typeof proofFields>;

const address = z
  .url({ protocol: /^https?$/, error: "Give a link that starts with https:// or http://." })
  .max(2000, "Shorten this link to 2000 characters.");

/** A link, or (url null) a note of what was seen. */
export const linkOrNoteInput = proofFields
  .extend({ url: address.nullable() })
  .refine(({ url, note }) => url !== null || note !== "", {
    path: ["note"],
    error: "Write down what was seen or said.",
  });
