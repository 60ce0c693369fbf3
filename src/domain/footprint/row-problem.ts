/** Errors leave the row out of the import; warnings keep it. */
export type RowProblem = {
  readonly severity: "error" | "warning";
  /** Null when the row as a whole is meant. */
  readonly column: string | null;
  /** What the cell holds, shortened. */
  readonly value: string;
  readonly reason: string;
};

const SHOWN_CHARACTERS = 60;

export const rowProblem = (
  severity: RowProblem["severity"],
  column: string | null,
  value: string,
  reason: string,
): RowProblem => ({
  severity,
  column,
  value: value.length > SHOWN_CHARACTERS ? `${value.slice(0, SHOWN_CHARACTERS)}…` : value,
  reason,
});
