import { valueOfCell } from "@/domain/exchange/cell-text";
import type { ExchangeColumn, ExchangeTable } from "@/domain/exchange/exchange-column";
import { LONG_TEXTS, longTextReader, type LongTextReader } from "@/domain/exchange/long-text";
import { Refusal } from "@/domain/shared/refusal";
import { EXCHANGE_TABLES } from "@/data/exchange/exchange-tables";
import { PEOPLE } from "@/data/exchange/people";
import { COLUMNS_SHEET, FILE_SHEET } from "@/api/exchange/list-sheets";
import {
  demandFormat,
  notOurs,
  type FileRow,
  type FileTable,
  type ProgrammeFile,
} from "@/api/exchange/read-programme";
import type { ReadOptions } from "@/api/table/read-bytes";
import type { RawRow } from "@/api/table/shape-table";

/** The rows of a sheet by its name, or null where there is none. */
export type OpenSheet = (name: string) => ((reading: ReadOptions) => AsyncIterable<readonly RawRow[]>) | null;

async function* rowsOf(
  open: OpenSheet,
  name: string,
  reading: ReadOptions,
): AsyncGenerator<readonly string[]> {
  const rows = open(name);
  if (!rows) return;
  for await (const batch of rows(reading)) for (const { cells } of batch) yield cells;
}

const BATCH_ROWS = 500;

const unreadableCell = (table: string, row: number, column: string): Refusal =>
  new Refusal(
    "unreadable-file",
    `Table ${table}, row ${row}, ${column}: the long text it refers to is not in the table ${LONG_TEXTS}. Nothing was brought in.`,
  );

type Columns = readonly (ExchangeColumn | string)[];

const rowValues = (
  { name }: ExchangeTable,
  row: number,
  columns: Columns,
  cells: readonly string[],
  longTexts: LongTextReader,
): Record<string, unknown> => {
  const values: Record<string, unknown> = {};
  for (const [index, column] of columns.entries()) {
    const columnName = typeof column === "string" ? column : column.name;
    const text = longTexts.text(cells[index] ?? "");
    if (text === null) throw unreadableCell(name, row, columnName);
    const value = typeof column === "string" ? text : valueOfCell(column, text);
    // A text that may not be missing is an empty one where its cell was emptied.
    values[columnName] =
      value === null &&
      typeof column !== "string" &&
      !column.isNullable &&
      column.type === "text" &&
      !column.isList
        ? ""
        : value;
  }
  return values;
};

async function* tableRows(
  table: ExchangeTable,
  lines: AsyncIterable<readonly string[]>,
  longTexts: LongTextReader,
): AsyncGenerator<readonly FileRow[]> {
  let columns: Columns | null = null;
  let batch: FileRow[] = [];
  let row = 0;
  for await (const cells of lines) {
    if (!columns) {
      columns = cells.map((cell) => table.columns.find(({ name }) => name === cell) ?? cell);
      continue;
    }
    row += 1;
    if (cells.every((cell) => cell === "")) continue;
    batch.push({ row, values: rowValues(table, row, columns, cells, longTexts) });
    if (batch.length < BATCH_ROWS) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

const headOf = async (open: OpenSheet, reading: ReadOptions): Promise<Record<string, string>> => {
  const head: Record<string, string> = {};
  for await (const [name = "", value = ""] of rowsOf(open, FILE_SHEET, reading)) head[name] = value;
  return head;
};

const KNOWN = new Set([PEOPLE.name, ...EXCHANGE_TABLES.map(({ name }) => name)]);

/** Tables that the file says it has and this version does not know; left aside they would be lost in silence. */
const unknownTables = async (open: OpenSheet, reading: ReadOptions): Promise<string[]> => {
  const unknown = new Set<string>();
  let isHead = true;
  for await (const [table = ""] of rowsOf(open, COLUMNS_SHEET, reading)) {
    if (!isHead && table !== "" && !KNOWN.has(table)) unknown.add(table);
    isHead = false;
  }
  return [...unknown];
};

async function* tablesIn(open: OpenSheet, reading: ReadOptions): AsyncGenerator<FileTable> {
  if (!open(FILE_SHEET)) throw notOurs();
  demandFormat(await headOf(open, reading));
  for (const name of await unknownTables(open, reading)) yield { name, batches: (async function* () {})() };
  const longTexts = longTextReader();
  for await (const cells of rowsOf(open, LONG_TEXTS, reading)) longTexts.add(cells);
  for (const table of [PEOPLE, ...EXCHANGE_TABLES])
    if (open(table.name))
      yield { name: table.name, batches: tableRows(table, rowsOf(open, table.name, reading), longTexts) };
}

/** A programme from sheets of cells; the order of the sheets does not matter. */
export const readSheets = (open: OpenSheet): ProgrammeFile => ({
  tables: (reading) => tablesIn(open, reading),
});
