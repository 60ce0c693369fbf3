import type { ControlEffect, ControlReason } from "@/domain/countermeasure/control";
import type { ControlState } from "@/domain/countermeasure/control-state";
import { daysBetween } from "@/domain/shared/iso-day";
import type { ControlOutput } from "@/ui/countermeasure/control-output";

const day = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const share = new Intl.NumberFormat("en-GB", { style: "percent", maximumFractionDigits: 0 });

/** 18 Nov 2026, of an ISO day. */
export const dayWords = (iso: string): string => day.format(new Date(iso));

/** “60 %” of 0.6. */
export const shareWords = (value: number): string => share.format(value).replace("%", "\u202F%");

export const EFFECT_WORDS: Record<ControlEffect, string> = {
  prevent: "Prevents",
  detect: "Detects",
  limit: "Limits the damage",
  recover: "Brings back",
};

export const REASON_WORDS: Record<ControlReason, string> = {
  legacy: "Legacy equipment cannot do it",
  warranty: "It would void the warranty",
  "safety-certificate": "It would void the safety certificate",
  "no-window": "No outage to do it in",
  "vendor-forbids": "The vendor forbids it",
};

export const STATE_WORDS: Record<ControlState, string> = {
  "in-force": "in force",
  untested: "not tested yet",
  "test-due": "test overdue",
  expired: "ended",
  withdrawn: "withdrawn",
};

const SOON_DAYS = 60;

/** In force or untested, and its test falls due soon. @param today ISO day. */
export const isDueSoon = ({ state, testDueOn }: Pick<ControlOutput, "state" | "testDueOn">, today: string) =>
  (state === "in-force" || state === "untested") && daysBetween(today, testDueOn) <= SOON_DAYS;

/** “2 criteria at Brenna”, “3 criteria at every site”. */
export const placeWords = (
  entered: ControlOutput["entered"],
  sites: readonly { readonly id: string; readonly name: string }[],
): string => {
  const criteria = new Set(entered.map(({ criterionId }) => criterionId));
  const places = [...new Set(entered.map(({ siteId }) => siteId))];
  const names = places.map((id) =>
    id === null ? "every site" : (sites.find((site) => site.id === id)?.name ?? "another site"),
  );
  const where = names.length > 2 ? `${names.length} sites` : names.join(" and ");
  return `${criteria.size} ${criteria.size === 1 ? "criterion" : "criteria"} at ${where}`;
};
