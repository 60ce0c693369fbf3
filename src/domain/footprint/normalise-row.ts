import type { AssetRecord } from "@/domain/footprint/asset";
import { emptyDraft, type AssetDraft } from "@/domain/footprint/asset-draft";
import type { ColumnMapping } from "@/domain/footprint/column-mapping";
import { unescapeSpreadsheetCell } from "@/domain/footprint/escape-cell";
import { fieldReader, type FieldReader, type ReadingRules } from "@/domain/footprint/field-reader";
import { MAX_CELL_CHARS } from "@/domain/footprint/import-limits";
import { rowProblem, type RowProblem } from "@/domain/footprint/row-problem";

export type NormalisedRow = {
  /** Null exactly when one of the problems is an error. */
  readonly record: AssetRecord | null;
  readonly problems: readonly RowProblem[];
};

/** Words tools write into a cell that has no value. */
const NO_VALUE = /^(?:-+|n\/a|na|none|null|nil|unknown(?: ?level)?|undefined|\?+|\[\]|#n\/a)$/i;
const NO_VALUE_INITIALS = "-nNuU?[#";

const valueOf = (cell: string): string => {
  const value = unescapeSpreadsheetCell(cell.trim());
  return NO_VALUE_INITIALS.includes(value.charAt(0)) && NO_VALUE.test(value) ? "" : value;
};

type ColumnPlan = { readonly index: number; readonly column: string; readonly read: FieldReader | null };

const planOf = (columns: readonly string[], mapping: ColumnMapping, rules: ReadingRules): ColumnPlan[] =>
  mapping.flatMap(({ column, target }) => {
    const index = columns.indexOf(column);
    if (index < 0 || target === "ignore") return [];
    return [{ index, column, read: target === "custom" ? null : fieldReader(target, rules) }];
  });

/** Puts one cell into the draft; what its field cannot hold stays verbatim under the column's name. */
const readCell = (draft: AssetDraft, { column, read }: ColumnPlan, cell: string): RowProblem | null => {
  if (cell.length > MAX_CELL_CHARS)
    return rowProblem(
      "error",
      column,
      cell,
      `The cell is longer than ${MAX_CELL_CHARS} characters. Shorten it.`,
    );
  const value = read ? valueOf(cell) : unescapeSpreadsheetCell(cell.trim());
  if (value === "") return null;
  const reading = read ? read(draft, value) : "spare";
  if (reading === "taken") return null;
  draft.custom[column] = value;
  return reading === "spare" ? null : rowProblem(reading.severity, column, value, reading.reason);
};

/**
 * Compiles a mapping into the function that turns the cells of one row into an asset record. The function is called
 * once per row of large files: it looks up nothing by name and checks no schema.
 */
export const rowNormaliser = (
  columns: readonly string[],
  mapping: ColumnMapping,
  rules: ReadingRules & { readonly externalSource: string },
): ((cells: readonly string[]) => NormalisedRow) => {
  const plan = planOf(columns, mapping, rules);
  return (cells) => {
    const draft = emptyDraft(rules.externalSource);
    const problems: RowProblem[] = [];
    for (const step of plan) {
      const cell = cells[step.index] ?? "";
      const problem = cell === "" ? null : readCell(draft, step, cell);
      if (problem) problems.push(problem);
    }
    return { record: problems.some(({ severity }) => severity === "error") ? null : draft, problems };
  };
};
