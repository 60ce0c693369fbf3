import { z } from "zod";
import { PROOF_CONFIDENCES } from "@/domain/evidence/proof-confidence";
import { PROOF_VIEWS } from "@/domain/evidence/proof-kind";

/** Also the rule for a half-life that an organisation sets itself. */
export const halfLifeMonthsInput = z
  .number("Give the half-life as a number of months.")
  .int("Give the half-life in whole months.")
  .min(1, "A half-life is at least 1 month.")
  .max(120, "A half-life is at most 120 months.");

export const proofKindSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** What belongs here, for the person who attaches it. */
  meaning: z.string(),
  view: z.enum(PROOF_VIEWS),
  confidence: z.enum(PROOF_CONFIDENCES),
  /** Months after which it weighs half. */
  halfLifeMonths: halfLifeMonthsInput,
  /** Why this half-life. */
  reason: z.string(),
});

/** Shape of the content pack `proof-kinds-<version>.json`. */
export const proofKindsSchema = z.object({
  id: z.string(),
  version: z.string(),
  licence: z.string(),
  source: z.string(),
  kinds: z.array(proofKindSchema),
  /** Kind as which the confidence of an answer itself ages, from the day it was answered. */
  ofTheAnswer: z.record(z.enum(PROOF_CONFIDENCES), z.string()),
});
