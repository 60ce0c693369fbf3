import type { SafetyClass } from "@/domain/footprint/site";

/** What the class means on the floor, and for the order. */
export const SAFETY_MEANING: Record<SafetyClass, string> = {
  S3: "People or neighbours can be harmed. Ranked before any money.",
  S2: "Equipment or environment can be damaged. Ranked after all S3.",
  S1: "Minor injury is possible. Ranked after all S2.",
  S0: "No safety effect. Ranked by money at stake.",
};
