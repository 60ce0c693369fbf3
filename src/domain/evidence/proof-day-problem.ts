import { daysBetween } from "@/domain/shared/iso-day";

/** What is wrong with the day a proof was taken; null where nothing is. Tomorrow may be today east of here. */
export const proofDayProblem = (takenOn: string, today: string): string | null =>
  daysBetween(today, takenOn) > 1 ? "This day lies in the future. Give the day on which it was so." : null;
