import { formatsFor } from "@/domain/report/format";

/** Levels, shares and dates; no money is shown here. */
export const FORMATS = formatsFor("EUR");

/** Without the year, for the head of a narrow column. @param isoDate ISO date. */
export const shortDate = (isoDate: string): string =>
  new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" }).format(
    new Date(isoDate),
  );
