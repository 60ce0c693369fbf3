import type { Standing } from "@/domain/assessment/standing";

/** How a criterion is dealt with; none of them is a level. */
export const HONEST_STATES = ["met-natively", "met-by-compensation", "accepted", "open"] as const;
export type HonestState = (typeof HONEST_STATES)[number];

/**
 * Null where the criterion does not apply. What nobody knows is open, and so is an acceptance whose end has come.
 * @param acceptedUntil ISO day from which the acceptance is over; null: nobody accepted it.
 * @param today ISO day.
 */
export const honestState = (
  standing: Standing,
  acceptedUntil: string | null,
  today: string,
): HonestState | null => {
  if (standing === "not-applicable") return null;
  if (standing === "yes") return "met-natively";
  if (standing === "compensated") return "met-by-compensation";
  return acceptedUntil !== null && acceptedUntil > today ? "accepted" : "open";
};
