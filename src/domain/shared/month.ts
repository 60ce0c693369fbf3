/** A calendar month, `YYYY-MM`. Sorts as text. */
export type Month = string & { readonly __month: true };

const serialOf = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

const monthFromSerial = (serial: number): Month =>
  `${String(Math.floor(serial / 12)).padStart(4, "0")}-${String((serial % 12) + 1).padStart(2, "0")}` as Month;

/** The month `months` later (earlier when negative). */
export const addMonths = (month: Month, months: number): Month => monthFromSerial(serialOf(month) + months);

/** Number of months from `from` to `to`; negative when `to` is earlier. */
export const monthsBetween = (from: Month, to: Month): number => serialOf(to) - serialOf(from);

/** `count` consecutive months, the first one included. */
export const monthsFrom = (first: Month, count: number): Month[] =>
  Array.from({ length: count }, (_, index) => addMonths(first, index));

/** The month in which an ISO date (`YYYY-MM-DD…`) lies. */
export const monthOf = (isoDate: string): Month => isoDate.slice(0, 7) as Month;

/** Calendar quarter, for example `2027-Q1`. */
export const quarterOf = (month: Month): string =>
  `${month.slice(0, 4)}-Q${Math.floor((Number(month.slice(5, 7)) - 1) / 3) + 1}`;
