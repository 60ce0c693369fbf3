import type { Month } from "@/domain/shared/month";

const day = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const month = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
const shortMonth = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** 18 Nov 2026, of an ISO date or timestamp; the same on server and browser. */
export const dayWords = (iso: string): string => day.format(new Date(iso));

/** March 2028. */
export const monthWords = (value: Month): string => month.format(new Date(`${value}-01`));

/** Mar 2028. */
export const shortMonthWords = (value: Month): string => shortMonth.format(new Date(`${value}-01`));

/** 18 Nov 2026, 14:02, in the reader's time zone: for the browser alone. */
export const momentWords = (iso: string): string => moment.format(new Date(iso));
