import type { ExchangeColumn } from "@/domain/exchange/exchange-column";
import type { FileProblem } from "@/domain/exchange/file-problem";
import { readValue, shown, type ReadValue } from "@/domain/exchange/read-value";
import { COLUMN_RULES } from "@/data/exchange/column-rules";
import type { StoredTable } from "@/data/exchange/exchange-tables";
import type { NewIds } from "@/data/exchange/new-ids";

type Report = (problem: Pick<FileProblem, "column" | "reason">) => void;

const breaksRule = (table: string, { name }: ExchangeColumn, raw: unknown): string | null => {
  const rule = COLUMN_RULES[`${table}.${name}`];
  if (!rule || raw === null || raw === undefined) return null;
  const result = rule.safeParse(raw);
  if (result.success) return null;
  const issue = result.error.issues[0];
  return `${shown(raw)}: ${[issue?.path.join("."), issue?.message].filter(Boolean).join(": ")}`;
};

const translated = (
  table: string,
  { id }: ExchangeColumn,
  value: ReadValue,
  ids: NewIds,
): ReadValue | undefined => {
  if (id === null || typeof value !== "string") return value;
  return (id.kind === "own" ? ids.mint(table, value) : ids.translate(id, value)) ?? undefined;
};

const unknownId = (column: ExchangeColumn, raw: unknown): string => {
  if (column.id?.kind === "own") return `${shown(raw)} is the id of another row of the table too`;
  const place = column.id?.kind === "row" ? column.id.table : "people";
  return `${shown(raw)} points to no row of ${place} in this file`;
};

type Reading = { readonly ids: NewIds; readonly importedAt: string; readonly report: Report };

const readCell = (
  table: string,
  column: ExchangeColumn,
  raw: unknown,
  { ids, importedAt }: Reading,
): { value: ReadValue } | { problem: string } => {
  const reading = readValue(column, raw, importedAt);
  if ("problem" in reading) return reading;
  const problem = breaksRule(table, column, raw);
  if (problem !== null) return { problem };
  const value = translated(table, column, reading.value, ids);
  if (value === undefined) return { problem: unknownId(column, raw) };
  return column.type === "bytes" && typeof value === "string"
    ? { value: `\\x${Buffer.from(value, "base64").toString("hex")}` }
    : { value };
};

/** A row as the database takes it, with new ids; a column that cannot be read is reported and empty. */
export const readRow = (
  { name, columns }: StoredTable,
  values: Readonly<Record<string, unknown>>,
  reading: Reading,
): ReadValue[] => {
  const row: ReadValue[] = [];
  for (const column of columns) {
    const cell = readCell(name, column, values[column.name], reading);
    if ("problem" in cell) reading.report({ column: column.name, reason: cell.problem });
    row.push("problem" in cell ? null : cell.value);
  }
  return row;
};
