import type { ObligationId } from "@/domain/shared/ids";
import { daysBetween } from "@/domain/shared/iso-day";

/** A duty with a day. Days are ISO days. */
export type Obligation = {
  readonly id: ObligationId;
  /** Entry of the pack it was taken from; null for one of the programme's own. */
  readonly templateId: string | null;
  readonly name: string;
  /** Shipped framework it belongs to. */
  readonly catalogueId: string | null;
  readonly dueOn: string;
  /** Where it is written: article, clause, contract. */
  readonly source: string;
  readonly note: string;
  readonly metOn: string | null;
};

export const OBLIGATION_STATES = ["overdue", "soon", "open", "met"] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];

/** Days before the due day from which a duty needs somebody. */
export const DAYS_OF_WARNING = 90;

/** On its day it is not yet overdue. @param today ISO day. */
export const obligationState = (
  { dueOn, metOn }: Pick<Obligation, "dueOn" | "metOn">,
  today: string,
): ObligationState => {
  if (metOn !== null) return "met";
  const left = daysBetween(today, dueOn);
  if (left < 0) return "overdue";
  return left <= DAYS_OF_WARNING ? "soon" : "open";
};
