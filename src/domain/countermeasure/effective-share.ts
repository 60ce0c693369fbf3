import { HIGHEST_CREDIT, type Control } from "@/domain/countermeasure/control";
import { controlState } from "@/domain/countermeasure/control-state";
import { freshness } from "@/domain/countermeasure/freshness";

type Credited = Pick<Control, "credit" | "testedOn" | "testDueOn" | "expiresOn" | "withdrawnOn">;

/** What a control may claim today, 0 to `HIGHEST_CREDIT`: nothing once it expired or is gone. @param today ISO day. */
export const creditToday = (control: Credited, today: string): number => {
  const state = controlState(control, today);
  return state === "expired" || state === "withdrawn"
    ? 0
    : control.credit * freshness(control.testDueOn, today);
};

/**
 * Credit of several controls on one criterion, 0 to `HIGHEST_CREDIT`: each works on what the others leave open, so two of
 * 50 % give 75 %. A sum would promise 100 % for barriers that all can fail. The cap stands because barriers around one
 * piece of equipment also fail together, and because the requirement itself is still not met.
 */
export const combinedCredit = (controls: readonly Credited[], today: string): number =>
  Math.min(
    HIGHEST_CREDIT,
    1 - controls.reduce((left, control) => left * (1 - creditToday(control, today)), 1),
  );

/**
 * Share of a criterion with its compensations, 0 to 1. A figure beside the level, never a level.
 * @param nativeShare no 0, partly 0.5, yes 1.
 */
export const effectiveShare = (nativeShare: number, controls: readonly Credited[], today: string): number =>
  nativeShare + (1 - nativeShare) * combinedCredit(controls, today);
