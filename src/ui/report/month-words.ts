const STYLES = {
  short: new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" }),
  year: new Intl.DateTimeFormat("en-GB", { month: "short", year: "2-digit", timeZone: "UTC" }),
} as const;

/** “Jul”, or with its year “Jul 26”. @param isoDate `YYYY-MM` or `YYYY-MM-DD`. */
export const monthWords = (isoDate: string, style: keyof typeof STYLES): string =>
  STYLES[style]
    .format(Date.UTC(Number(isoDate.slice(0, 4)), Number(isoDate.slice(5, 7)) - 1))
    // Some versions of ICU give September four letters in British English.
    .replace("Sept", "Sep");
