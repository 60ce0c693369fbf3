import * as z from "zod/mini";
import { ANSWER_CONFIDENCES, ANSWER_VALUES, type Answer } from "@/domain/assessment/answer";
import type { ScoredAnswer } from "@/domain/assessment/standing";

const answer = z.object({
  value: z.enum(ANSWER_VALUES),
  reason: z.optional(z.string()),
  control: z.optional(z.object({ name: z.string(), testDueOn: z.string() })),
  rationale: z.string(),
  evidenceUrl: z.nullable(z.string()),
  confidence: z.enum(ANSWER_CONFIDENCES),
});

/** An answer as the assessment keeps it, with who gave it and the version a writer has to name. */
export const storedAnswer = z.object({
  criterionId: z.string(),
  answer,
  version: z.int(),
  /** Name of the member. */
  answeredBy: z.string(),
  /** ISO timestamp. */
  answeredAt: z.string(),
});

export type StoredAnswer = z.infer<typeof storedAnswer>;

export const scoredAnswer = ({ value, control }: Answer): ScoredAnswer => ({
  value,
  testDueOn: control?.testDueOn ?? null,
});
