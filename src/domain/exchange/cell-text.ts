import type { ExchangeColumn } from "@/domain/exchange/exchange-column";
import { escapeSpreadsheetCell, unescapeSpreadsheetCell } from "@/domain/footprint/escape-cell";

/** Texts that would be read back as something else: only apostrophes, which stand for an empty text. */
const APOSTROPHES = /^''+$/;

const asText = (text: string): string => {
  if (text === "") return "''";
  return APOSTROPHES.test(text) ? `'${text}` : escapeSpreadsheetCell(text);
};

/** A value as a spreadsheet cell that is never run as a formula; null is empty, an empty text is two apostrophes. */
export const cellText = ({ type, isList }: ExchangeColumn, value: unknown): string => {
  if (value === null) return "";
  if (isList || type === "json") return JSON.stringify(value);
  return typeof value === "string" ? asText(value) : String(value);
};

const textOf = (cell: string): string =>
  APOSTROPHES.test(cell) ? cell.slice(cell === "''" ? 2 : 1) : unescapeSpreadsheetCell(cell);

const jsonOf = (cell: string): unknown => {
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
};

/** Takes back `cellText`; a cell that cannot be what its column holds comes out as its text, for the reader to name. */
export const valueOfCell = ({ type, isList }: ExchangeColumn, cell: string): unknown => {
  if (cell === "") return null;
  if (isList || type === "json") return jsonOf(cell);
  if (type === "boolean") return /^(?:true|false)$/i.test(cell) ? cell.toLowerCase() === "true" : cell;
  if (type === "integer" || type === "number") {
    const figure = Number(cell);
    return cell.trim() === "" || Number.isNaN(figure) ? cell : figure;
  }
  return textOf(cell);
};
