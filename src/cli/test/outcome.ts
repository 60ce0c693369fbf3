/** What one test runner reported. */
export type Outcome = { passed: number; skipped: number; failures: string[] };

/** The closing line of `npm test`. */
export const closingLine = (outcomes: Outcome[]): string => {
  const sum = (count: (outcome: Outcome) => number) =>
    outcomes.reduce((total, each) => total + count(each), 0);
  const skipped = sum((outcome) => outcome.skipped);
  const line = `${sum((outcome) => outcome.passed)} passed, ${sum((outcome) => outcome.failures.length)} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
};

/** A run that tested nothing has not succeeded. */
export const hasSucceeded = (outcomes: Outcome[]): boolean =>
  outcomes.every(({ failures }) => failures.length === 0) && outcomes.some(({ passed }) => passed > 0);
