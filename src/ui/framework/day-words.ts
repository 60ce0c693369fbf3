const day = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** 18 Nov 2026, of an ISO date or timestamp; the same on server and browser. */
export const dayWords = (iso: string): string => day.format(new Date(iso));
