const MS_PER_DAY = 86_400_000;

/** Only the days count, so no time zone and no summer time comes in. */
const serialOf = (isoDay: string): number => Date.parse(`${isoDay}T00:00:00Z`) / MS_PER_DAY;

/** Days from `from` to `to`, both `YYYY-MM-DD`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => serialOf(to) - serialOf(from);

/** The day `days` later (earlier when negative), `YYYY-MM-DD`. */
export const addDays = (isoDay: string, days: number): string =>
  new Date((serialOf(isoDay) + days) * MS_PER_DAY).toISOString().slice(0, 10);

/** The later of two ISO days; they sort as text. */
export const laterDay = (a: string, b: string): string => (a > b ? a : b);

export const earlierDay = (a: string, b: string): string => (a < b ? a : b);
