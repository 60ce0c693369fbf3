/** One line of a bench's table: what was measured, against what. */
export type Outcome = {
  readonly name: string;
  readonly measured: string;
  readonly reference: string;
  readonly ratio: string;
  readonly aim: string;
  /** Null: could not be measured here. */
  readonly passed: boolean | null;
};

const COLUMNS = ["name", "measured", "reference", "ratio", "aim"] as const;
const HEAD: Record<(typeof COLUMNS)[number], string> = {
  name: "what",
  measured: "measured",
  reference: "against",
  ratio: "ratio",
  aim: "aim",
};

const wordOf = ({ passed }: Outcome): string => (passed === null ? "not run" : passed ? "pass" : "FAIL");

export const printOutcomes = (outcomes: readonly Outcome[]): void => {
  const widths = COLUMNS.map((column) =>
    Math.max(HEAD[column].length, ...outcomes.map((outcome) => outcome[column].length)),
  );
  const line = (cells: readonly string[]) =>
    cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join("  ");
  console.log(line(COLUMNS.map((column) => HEAD[column])));
  for (const outcome of outcomes)
    console.log(`${line(COLUMNS.map((column) => outcome[column]))}  ${wordOf(outcome)}`);
};
