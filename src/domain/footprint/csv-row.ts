import { escapeSpreadsheetCell } from "@/domain/footprint/escape-cell";

const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;

/** One CSV row (RFC 4180, comma, CRLF) of cells as they are. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells
    .map((cell) => (NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(",")}\r\n`;

/** One CSV row (RFC 4180, comma, CRLF) that is safe to open in a spreadsheet; null becomes an empty cell. */
export const csvRow = (cells: readonly (string | number | null)[]): string =>
  csvLine(cells.map((cell) => (typeof cell === "string" ? escapeSpreadsheetCell(cell) : String(cell ?? ""))));
