// This schema also runs on the phone: the mini build of zod is a third of the whole.
import * as z from "zod/mini";
import { PROOF_CONFIDENCES, type ProofConfidence } from "@/domain/evidence/proof-confidence";

export const ANSWER_VALUES = ["no", "partly", "yes", "unknown", "not-applicable", "compensated"] as const;
export type AnswerValue = (typeof ANSWER_VALUES)[number];

/** What an answer rests on, as the person who gave it says. */
export const ANSWER_CONFIDENCES = PROOF_CONFIDENCES;
export type AnswerConfidence = ProofConfidence;

export type CompensatingControl = {
  readonly name: string;
  /** ISO date; from this day on the control counts as "no" until it is tested again. */
  readonly testDueOn: string;
};

/** What an assessment keeps for one criterion. `reason` belongs to "not-applicable", `control` to "compensated". */
export type Answer = {
  readonly value: AnswerValue;
  readonly reason?: string;
  readonly control?: CompensatingControl;
  readonly rationale: string;
  readonly evidenceUrl: string | null;
  readonly confidence: AnswerConfidence;
};

const required = (maxLength: number, missing: string) =>
  z
    .string({ error: missing })
    .check(
      z.trim(),
      z.minLength(1, missing),
      z.maxLength(maxLength, `Shorten this to ${maxLength} characters.`),
    );

const evidenceText = z.string().check(z.trim(), z.maxLength(2000, "Shorten this link to 2000 characters."));

const evidenceUrl = z.nullable(
  z.pipe(
    z.pipe(
      evidenceText,
      z.transform((text: string) => text || null),
    ),
    z.nullable(z.url({ protocol: /^https?$/, error: "Give a link that starts with https:// or http://." })),
  ),
);

const common = {
  rationale: z.string().check(z.trim(), z.maxLength(4000, "Shorten this to 4000 characters.")),
  evidenceUrl,
  confidence: z.enum(ANSWER_CONFIDENCES, "Say what the answer rests on."),
};

const control = z.object(
  {
    name: required(200, "Name the compensating control."),
    testDueOn: z.iso.date("Give the day its next test is due, for example 2027-03-31."),
  },
  "Name the compensating control and the day its next test is due.",
);

/** Drops the reason and the control that the chosen value has no use for. */
export const answerInput = z.discriminatedUnion(
  "value",
  [
    z.object({ value: z.enum(["no", "partly", "yes", "unknown"]), ...common }),
    z.object({
      value: z.literal("not-applicable"),
      reason: required(1000, "Say why this does not apply here."),
      ...common,
    }),
    z.object({ value: z.literal("compensated"), control, ...common }),
  ],
  "Choose one of the six answers.",
);
