import { z } from "zod";
import { FOUNDATIONAL_REQUIREMENTS, SECURITY_LEVELS } from "@/domain/assessment/models/security-levels";

export const securityLevelInput = z.literal(SECURITY_LEVELS, { error: "Give a security level from 0 to 4." });

const vector = z
  .array(securityLevelInput.nullable())
  .length(FOUNDATIONAL_REQUIREMENTS.length, "Give one figure for each of the seven requirements.");

export const requirementInput = z.enum(FOUNDATIONAL_REQUIREMENTS, {
  error: "Choose one of the seven foundational requirements.",
});

export const enteredLevelsInput = z.object({
  target: vector,
  capability: vector,
  achieved: vector,
  rationale: z.string().trim().max(4000, "Shorten the rationale to 4000 characters."),
});
