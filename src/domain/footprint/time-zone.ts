import { Refusal } from "@/domain/shared/refusal";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const formatterOf = (timeZone: string): Intl.DateTimeFormat | null => {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
    });
  } catch {
    return null;
  }
};

/** Whether the runtime knows this IANA name. */
export const isTimeZone = (name: string): boolean => formatterOf(name) !== null;

/** Milliseconds the zone's clock is ahead of UTC at an instant, which is a full minute. */
const offsetMs = (format: Intl.DateTimeFormat, instantMs: number): number => {
  const parts = new Map(format.formatToParts(instantMs).map(({ type, value }) => [type, Number(value)]));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute")) - instantMs;
};

const remembered = <Value>(compute: (key: number) => Value): ((key: number) => Value) => {
  const known = new Map<number, Value>();
  return (key) => {
    const cached = known.get(key);
    if (cached !== undefined) return cached;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
};

/**
 * Turns a wall-clock time of a zone, given as the milliseconds it would be in UTC, into the real instant.
 * A time that occurs twice is read as the first; one that the clocks skip moves forward. Offsets are computed once a
 * day, around a change of the clocks once a minute: a large file asks for hundreds of thousands.
 */
export const wallClockReader = (timeZone: string): ((wallClockMs: number) => number) => {
  const format = formatterOf(timeZone);
  if (!format)
    throw new Refusal(
      "invalid-input",
      `“${timeZone}” is not a known time zone. Choose one such as Europe/Berlin.`,
    );
  const steadyOffset = remembered((day): number | null => {
    const offset = offsetMs(format, (day - 1) * DAY_MS);
    return offsetMs(format, (day + 2) * DAY_MS) === offset ? offset : null;
  });
  const offsetInMinute = remembered((minute) => {
    const wallClockMs = minute * MINUTE_MS;
    const before = offsetMs(format, wallClockMs - DAY_MS);
    const after = offsetMs(format, wallClockMs - before);
    return offsetMs(format, wallClockMs - after) === after ? after : before;
  });
  return (wallClockMs) => {
    if (Number.isNaN(wallClockMs)) return NaN;
    const steady = steadyOffset(Math.floor(wallClockMs / DAY_MS));
    return wallClockMs - (steady ?? offsetInMinute(Math.floor(wallClockMs / MINUTE_MS)));
  };
};
