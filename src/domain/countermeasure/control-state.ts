import type { Control } from "@/domain/countermeasure/control";
import { earlierDay, laterDay } from "@/domain/shared/iso-day";

/** untested: in force until its first test falls due. test-due: holds no level, and its credit fades. */
export const CONTROL_STATES = ["in-force", "untested", "test-due", "expired", "withdrawn"] as const;
export type ControlState = (typeof CONTROL_STATES)[number];

type ControlDates = Pick<Control, "testedOn" | "testDueOn" | "expiresOn" | "withdrawnOn">;

/** @param today ISO day. */
export const controlState = (control: ControlDates, today: string): ControlState => {
  if (control.withdrawnOn !== null && control.withdrawnOn <= today) return "withdrawn";
  if (control.expiresOn <= today) return "expired";
  if (control.testDueOn <= today) return "test-due";
  return control.testedOn === null ? "untested" : "in-force";
};

type Ends = Omit<ControlDates, "testedOn">;

/** First ISO day on which the control holds no level: its test falls due, the exception ends or it is taken away. */
export const holdsUntil = ({ testDueOn, expiresOn, withdrawnOn }: Ends): string => {
  const end = earlierDay(testDueOn, expiresOn);
  return withdrawnOn === null ? end : earlierDay(end, withdrawnOn);
};

/** First ISO day on which none of the controls holds a level; null without controls. */
export const lastHoldsUntil = (controls: readonly Ends[]): string | null =>
  controls.length === 0 ? null : controls.map(holdsUntil).reduce(laterDay);
