import type { FileFormat } from "@/api/table/detect-format";
import type { ReadOptions } from "@/api/table/read-bytes";
import { MAX_COLUMN_NAME_CHARS, MAX_COLUMNS, MAX_ROWS } from "@/domain/footprint/import-limits";
import { rowProblem, type RowProblem } from "@/domain/footprint/row-problem";
import { Refusal } from "@/domain/shared/refusal";

export type RawRow = {
  /** Number of the line, row or record in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
};

export type LineProblem = RowProblem & { readonly line: number };

/** Rows with an error are only in `problems`; rows with warnings are in both. */
export type TableBatch = { readonly rows: readonly RawRow[]; readonly problems: readonly LineProblem[] };

/** A file as a table, whatever its format. */
export type FileTable = {
  readonly format: FileFormat;
  readonly columns: readonly string[];
  /** What the person who imports should know about how the file was read. */
  readonly notices: readonly string[];
  /** The rows under the column names, from the start at each call. */
  readonly batches: (options?: ReadOptions) => AsyncGenerator<TableBatch>;
};

/** A file's rows before it is known which one holds the column names. */
export type RawRows = (reading: ReadOptions) => AsyncIterable<readonly RawRow[]>;

const HEADER_SEARCH_ROWS = 20;

const isFilled = (cell: string): boolean => cell.trim() !== "";
const filledCells = (row: RawRow): number => row.cells.filter(isFilled).length;
const isBlank = (row: RawRow): boolean => !row.cells.some(isFilled);

export const tooManyRows = (): Refusal =>
  new Refusal("limit-exceeded", `The file has more than ${MAX_ROWS} rows. Split it and import the parts.`);

/** The first row that is at least half as full as the fullest near the top: reports put a title above the names. */
const headerOf = async (openRows: RawRows, signal?: AbortSignal): Promise<RawRow | null> => {
  const top: RawRow[] = [];
  for await (const batch of openRows({ signal })) {
    top.push(...batch.filter((row) => !isBlank(row)).slice(0, HEADER_SEARCH_ROWS));
    if (top.length >= HEADER_SEARCH_ROWS) break;
  }
  const fullest = Math.max(0, ...top.map(filledCells));
  return top.find((row) => filledCells(row) * 2 >= fullest) ?? null;
};

const columnNames = (header: RawRow): string[] => {
  const lastFilled = header.cells.findLastIndex(isFilled);
  if (lastFilled >= MAX_COLUMNS)
    throw new Refusal(
      "limit-exceeded",
      `The file has ${lastFilled + 1} columns; ${MAX_COLUMNS} are the most that can be imported. Delete the ones you do not need.`,
    );
  const seen = new Set<string>();
  return header.cells.slice(0, lastFilled + 1).map((cell, index) => {
    const given = cell
      .trim()
      .replace(/\s+/g, " ")
      .slice(0, MAX_COLUMN_NAME_CHARS - 6);
    const base = given || `Column ${index + 1}`;
    let name = base;
    for (let copy = 2; seen.has(name); copy++) name = `${base} (${copy})`;
    seen.add(name);
    return name;
  });
};

const headerNotices = (header: RawRow): string[] =>
  header.line > 1
    ? [`The column names were taken from line ${header.line}; the lines above are left out.`]
    : [];

/** Text with cells beyond the last column is broken, a sheet only carries remarks; short rows of text lost empty cells. */
const raggedness = (format: FileFormat, { cells }: RawRow, columns: number): RowProblem | null => {
  if (cells.length === columns || (cells.length < columns && format === "xlsx")) return null;
  if (cells.length < columns)
    return rowProblem(
      "warning",
      null,
      cells.join(" "),
      `The row has ${cells.length} cells, the header ${columns}; the missing ones count as empty.`,
    );
  const filled = cells.findLastIndex(isFilled) + 1;
  if (filled <= columns) return null;
  return format === "xlsx"
    ? rowProblem(
        "warning",
        null,
        cells[filled - 1] ?? "",
        `Cell ${filled} has no column name and is left out.`,
      )
    : rowProblem(
        "error",
        null,
        cells.join(" "),
        `The row has ${filled} cells, the header ${columns}. A cell that contains the delimiter needs quotation marks.`,
      );
};

const shapeBatch = (
  format: FileFormat,
  batch: readonly RawRow[],
  headerLine: number,
  columns: number,
): TableBatch => {
  const problems: LineProblem[] = [];
  const rows = batch.filter((row) => {
    if (row.line <= headerLine || isBlank(row)) return false;
    const problem = raggedness(format, row, columns);
    if (problem) problems.push({ line: row.line, ...problem });
    return problem?.severity !== "error";
  });
  return { rows, problems };
};

/** Finds the column names and gives the rows below them. Refuses a file that has no row. */
export const shapeTable = async (
  format: FileFormat,
  openRows: RawRows,
  notices: readonly string[],
  signal?: AbortSignal,
): Promise<FileTable> => {
  const header = await headerOf(openRows, signal);
  if (!header)
    throw new Refusal("nothing-to-import", "The file holds no text. Check the export and export it again.");
  const columns = columnNames(header);
  const headerLine = header.line;
  async function* batches(options: ReadOptions = {}): AsyncGenerator<TableBatch> {
    let count = 0;
    for await (const raw of openRows(options)) {
      const batch = shapeBatch(format, raw, headerLine, columns.length);
      count += batch.rows.length;
      if (count > MAX_ROWS) throw tooManyRows();
      yield batch;
    }
  }
  for await (const { rows, problems } of batches({ signal })) {
    if (rows.length + problems.length > 0)
      return { format, columns, notices: [...notices, ...headerNotices(header)], batches };
  }
  throw new Refusal(
    "nothing-to-import",
    "The file has column names but no rows, so there is nothing to import. Check the filter of the export and export it again.",
  );
};
