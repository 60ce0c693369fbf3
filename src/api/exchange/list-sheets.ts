import { cellText } from "@/domain/exchange/cell-text";
import type { ExchangeColumn } from "@/domain/exchange/exchange-column";
import { FORMAT_VERSION, MAX_SHEET_ROWS, PROGRAMME_FORMAT } from "@/domain/exchange/file-format";
import { LONG_TEXTS, longTextWriter } from "@/domain/exchange/long-text";
import { Refusal } from "@/domain/shared/refusal";
import { LEFT_OUT } from "@/data/exchange/left-out";
import type { TableContent } from "@/api/exchange/list-tables";

/** Sheets beside the tables: what the file is, and every column with its type. */
export const FILE_SHEET = "_file";
export const COLUMNS_SHEET = "_columns";

/** Numbers and truth values stay what they are where the format has them. */
export type SheetCell = { readonly text: string; readonly kind: "text" | "number" | "boolean" };
export type SheetRow = readonly SheetCell[];
export type SheetContent = {
  readonly name: string;
  readonly batches: () => AsyncIterable<readonly SheetRow[]>;
};

const textRow = (texts: readonly string[]): SheetRow => texts.map((text) => ({ text, kind: "text" }));

const kindOf = ({ type, isList }: ExchangeColumn): SheetCell["kind"] => {
  if (isList) return "text";
  if (type === "integer" || type === "number") return "number";
  return type === "boolean" ? "boolean" : "text";
};

const fileRows = (exportedAt: string): SheetRow[] =>
  [
    ["name", "value"],
    ["format", PROGRAMME_FORMAT],
    ["version", String(FORMAT_VERSION)],
    ["exportedAt", exportedAt],
    ...Object.entries(LEFT_OUT).map(([table, reason]) => [`left out: ${table}`, reason]),
  ].map(textRow);

const columnRows = (tables: readonly TableContent[]): SheetRow[] => [
  textRow(["table", "column", "type"]),
  ...tables.flatMap(({ table }) =>
    table.columns.map(({ name, type, isList, isNullable }) =>
      textRow([
        table.name,
        name,
        `${isList ? `list of ${type}` : type}${isNullable ? ", may be empty" : ""}`,
      ]),
    ),
  ),
];

const tooManyRows = (table: string): Refusal =>
  new Refusal(
    "limit-exceeded",
    `${table} has more than the ${MAX_SHEET_ROWS} rows that one sheet can hold. Nothing was exported. Take the programme as JSON.`,
  );

const sheetOf = (
  { table: { name, columns }, batches }: TableContent,
  cellOf: (text: string) => string,
): SheetContent => ({
  name,
  async *batches() {
    yield [textRow(columns.map((column) => column.name))];
    let count = 0;
    for await (const rows of batches()) {
      count += rows.length;
      if (count > MAX_SHEET_ROWS) throw tooManyRows(name);
      yield rows.map((json) => {
        const record = JSON.parse(json) as Record<string, unknown>;
        return columns.map((column) => ({
          text: cellOf(cellText(column, record[column.name])),
          kind: kindOf(column),
        }));
      });
    }
  },
});

/** The programme as sheets of cells: what the file is, the columns, a sheet for each table, and the texts too long for a cell. */
export const sheetsOf = (tables: readonly TableContent[], exportedAt: string): SheetContent[] => {
  const longTexts = longTextWriter();
  const fixed = (name: string, rows: readonly SheetRow[]): SheetContent => ({
    name,
    async *batches() {
      yield rows;
    },
  });
  return [
    fixed(FILE_SHEET, fileRows(exportedAt)),
    fixed(COLUMNS_SHEET, columnRows(tables)),
    ...tables.map((content) => sheetOf(content, longTexts.cell)),
    {
      name: LONG_TEXTS,
      async *batches() {
        yield [textRow(["text", "piece"])];
        for (const row of longTexts.rows()) yield [textRow(row)];
      },
    },
  ];
};
