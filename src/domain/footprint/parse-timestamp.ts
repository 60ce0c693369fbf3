import { wallClockReader } from "@/domain/footprint/time-zone";

/** How `03/04/2026` is meant; dates with dots are always day first, dates that begin with the year always year first. */
export const DATE_ORDERS = ["day-first", "month-first"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

const TIME = String.raw`(?:[T ,]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(AM|PM)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}`, "i");
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})${TIME}`, "i");
const EPOCH = /^(\d{10})(\d{3})?(?:\.\d+)?$/;
const NEVER = /^(?:0|never|0001-01-01.*|1970-01-01[T ]00:00:00.*)$/i;

const offsetMsOf = (zone: string): number => {
  if (zone === "Z") return 0;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === "-" ? -60_000 : 60_000);
};

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const hourOf = (hour: number, half: string | undefined): number => {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return NaN;
  return (hour % 12) + (half.toUpperCase() === "PM" ? 12 : 0);
};

/** Milliseconds of a calendar date and time as if in UTC; NaN when there is no such day or hour. */
const calendarMs = (year: number, month: number, day: number, time: RegExpExecArray): number => {
  const hour = hourOf(Number(time[5] ?? 0), time[9]);
  const minute = Number(time[6] ?? 0);
  const second = Number(time[7] ?? 0);
  const isTime = hour <= 23 && minute <= 59 && second <= 59;
  const isDay = month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysInMonth(year, month));
  if (!isTime || !isDay || year < 1980 || year > 2100) return NaN;
  const fractionMs = time[8] === undefined ? 0 : Number(`0.${time[8]}`) * 1000;
  return Date.UTC(year, month - 1, day, hour, minute, second) + fractionMs;
};

/**
 * Reader of a tool's dates, to ISO 8601 in UTC: ISO, year first, day or month first, AM/PM, seconds or milliseconds
 * since 1970. Times without an offset are wall-clock times of `timeZone`. Undefined means the text is no date of the
 * years 1980 to 2100, null that it says "never".
 */
export const timestampReader = (
  timeZone: string,
  dateOrder: DateOrder,
): ((text: string) => string | null | undefined) => {
  const instantOf = wallClockReader(timeZone);
  const toInstant = (wallClockMs: number, zone: string | undefined): number =>
    zone === undefined ? instantOf(wallClockMs) : wallClockMs - offsetMsOf(zone);

  const instantIn = (text: string): number => {
    const yearFirst = YEAR_FIRST.exec(text);
    if (yearFirst) {
      const [, year, , month, day] = yearFirst;
      return toInstant(calendarMs(Number(year), Number(month), Number(day), yearFirst), yearFirst[10]);
    }
    const yearLast = YEAR_LAST.exec(text);
    if (yearLast) {
      const [, first, separator, second, year] = yearLast;
      const [day, month] =
        dateOrder === "month-first" && separator !== "." ? [second, first] : [first, second];
      return toInstant(calendarMs(Number(year), Number(month), Number(day), yearLast), yearLast[10]);
    }
    const epoch = EPOCH.exec(text);
    return epoch ? Number(epoch[1]) * 1000 + Number(epoch[2] ?? 0) : NaN;
  };
  return (text) => {
    const instantMs = instantIn(text);
    if (!Number.isNaN(instantMs)) return new Date(instantMs).toISOString();
    return NEVER.test(text) ? null : undefined;
  };
};
