/** What it costs an organisation to move a limit, in major units of its currency. */
export type Prices = {
  readonly fteMonth: number;
  readonly outageHour: number;
  /** A date of a package moved by a month, whether its deadline or its earliest start. */
  readonly monthOfDelay: number;
};

/** Assumptions to begin with: a contractor's month, an hour of a mid-sized line, a month of an obligation missed. */
export const DEFAULT_PRICES: Prices = { fteMonth: 12_000, outageHour: 5_000, monthOfDelay: 20_000 };
