/** The calendar day in UTC, `YYYY-MM-DD`; the only place where the API asks the clock for it. */
export const today = (): string => new Date().toISOString().slice(0, 10);
