import { addDays } from "@/domain/shared/iso-day";
import { addMonths, monthOf, type Month } from "@/domain/shared/month";

/** A duty as the content pack knows it. */
export type ObligationTemplate = {
  readonly id: string;
  readonly name: string;
  /** Shipped framework it belongs to. */
  readonly catalogueId: string | null;
  readonly source: string;
  readonly licence: string;
  /** ISO day from which the duty holds for whom it binds. */
  readonly inForceFrom: string;
  /** Where it is in force already: months of the programme in which to be ready. A planning assumption. */
  readonly readyMonths: number;
  /** Calendar months after which it is due again; null for once. */
  readonly everyMonths: number | null;
  readonly note: string;
};

/** ISO day. */
const lastDayOf = (month: Month): string => addDays(`${addMonths(month, 1)}-01`, -1);

/** The day the duty begins, or, where it holds already, the last day of the programme month in which to be ready. */
export const firstDueOn = (
  { inForceFrom, readyMonths }: Pick<ObligationTemplate, "inForceFrom" | "readyMonths">,
  startMonth: Month,
): string =>
  inForceFrom >= `${startMonth}-01` ? inForceFrom : lastDayOf(addMonths(startMonth, readyMonths - 1));

/** Last day of the n-th calendar month after the one in which it was met; null for a duty that is met once. */
export const nextDueOn = (
  { everyMonths }: Pick<ObligationTemplate, "everyMonths">,
  metOn: string,
): string | null => (everyMonths === null ? null : lastDayOf(addMonths(monthOf(metOn), everyMonths)));
