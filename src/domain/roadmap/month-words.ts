const MONTH_NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `in 2027-03` becomes `in Mar 2027`, wherever a month stands in a sentence. */
export const withMonthNames = (sentence: string): string =>
  sentence.replace(
    /\b(\d{4})-(0[1-9]|1[0-2])\b/g,
    (_, year: string, month: string) => `${MONTH_NAMES[Number(month) - 1]} ${year}`,
  );
