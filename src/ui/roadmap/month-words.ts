import type { Month } from "@/domain/shared/month";

const epochOf = (month: Month) => Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1, 1);
const short = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" });
const shortWithYear = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });

/** Mar */
export const shortMonth = (month: Month): string => short.format(epochOf(month)).slice(0, 3);
/** Mar 2027 */
export const monthWithYear = (month: Month): string =>
  shortWithYear.format(epochOf(month)).replace("Sept", "Sep");
/** Q1 27, by the calendar */
export const shortQuarter = (month: Month): string =>
  `Q${Math.floor((Number(month.slice(5, 7)) - 1) / 3) + 1} ${month.slice(2, 4)}`;
/** Mar to Jun 2027; Mar 2027 where it is one month. */
export const monthSpan = (from: Month, to: Month): string => {
  if (from === to) return monthWithYear(from);
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  return `${isOneYear ? shortMonth(from) : monthWithYear(from)} to ${monthWithYear(to)}`;
};
