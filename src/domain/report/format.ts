import type { Month } from "@/domain/shared/month";

export type Formats = {
  /** Major units, two figures that matter: €61 k, €912 k, €5.9 M. */
  readonly money: (amount: number) => string;
  /** Major units for budgets, millions to two decimals: €130 k, €1.10 M. */
  readonly budget: (amount: number) => string;
  /** 0.49 → 49 %. Never 100 % while something is missing, never 0 % while something is there. */
  readonly percent: (share: number) => string;
  readonly count: (count: number) => string;
  /** A mean of maturity levels: 1.3. */
  readonly mean: (mean: number) => string;
  /** An ISO date: 18 Nov 2026. */
  readonly date: (isoDate: string) => string;
  /** March 2028. */
  readonly month: (month: Month) => string;
};

const NO_BREAK_SPACE = "\u00A0";
/** ICU writes thousand and million in English as K and, by its version, as m or M. */
const UNIT: Record<string, string> = { K: "k", m: "M" };

/** Intl sets no space before “%”, “k” and “M” in English; the product does, in every language. */
const spaced = (parts: readonly Intl.NumberFormatPart[]): string =>
  parts
    .map(({ type, value }, index) => {
      const isUnit = type === "percentSign" || type === "compact";
      const isBare = isUnit && index > 0 && parts[index - 1]?.type !== "literal";
      const unit = type === "compact" ? (UNIT[value] ?? value) : value;
      return isBare ? NO_BREAK_SPACE + unit : unit;
    })
    .join("");

const epochOf = (isoDate: string): number =>
  Date.UTC(Number(isoDate.slice(0, 4)), Number(isoDate.slice(5, 7)) - 1, Number(isoDate.slice(8, 10) || 1));

/** @param locale BCP 47. @param currency ISO 4217. */
export const formatsFor = (currency: string, locale = "en-GB"): Formats => {
  const compact = {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    notation: "compact",
  } as const;
  const money = new Intl.NumberFormat(locale, compact);
  const millions = new Intl.NumberFormat(locale, {
    ...compact,
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  const count = new Intl.NumberFormat(locale);
  const mean = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const day = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } as const;
  const date = new Intl.DateTimeFormat(locale, day);
  const month = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  return {
    money: (amount) => spaced(money.formatToParts(amount)),
    budget: (amount) => spaced((Math.abs(amount) < 1_000_000 ? money : millions).formatToParts(amount)),
    percent: (share) => {
      const isBetween = share > 0 && share < 1;
      return spaced(percent.formatToParts(isBetween ? Math.min(0.99, Math.max(0.01, share)) : share));
    },
    count: (value) => count.format(value),
    mean: (value) => mean.format(value),
    date: (isoDate) => date.format(epochOf(isoDate)),
    month: (value) => month.format(epochOf(value)),
  };
};
