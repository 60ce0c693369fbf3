import { daysBetween } from "@/domain/shared/iso-day";

/** Days in which an overdue test takes all credit from a control. */
export const DAYS_TO_FADE = 90;

/** 1 up to the day the test falls due, then in a straight line to 0 on the 90th day after it. Days are ISO days. */
export const freshness = (testDueOn: string, today: string): number =>
  Math.min(1, Math.max(0, 1 - daysBetween(testDueOn, today) / DAYS_TO_FADE));
