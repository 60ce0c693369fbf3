import { endlessText, scanXml } from "@/api/table/scan-xml";
import type { RawRow } from "@/api/table/shape-table";
import { MAX_ROW_CHARS } from "@/domain/footprint/import-limits";

const BATCH_ROWS = 1_000;
const DAY_MS = 86_400_000;
/** Serial number of 1 January 1970 in sheets that count from 1900, with Excel's 29 February 1900. */
const UNIX_EPOCH_SERIAL = 25_569;
const SERIAL_1904_OFFSET = 1_462;
const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

export type CellContext = {
  readonly sharedTexts: readonly string[];
  readonly isDateStyle: (styleIndex: number) => boolean;
  readonly isFrom1904: boolean;
};

/** The number a row says it has, where that is one and comes after the row before; else the next one. */
const rowNumber = (said: string | undefined, before: number): number => {
  const number = Number(said);
  return Number.isInteger(number) && number > before && number <= LAST_ROW ? number : before + 1;
};

/** `B7` is column 1. */
const columnIndex = (reference: string): number => {
  let index = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    index = index * 26 + letter;
  }
  return index - 1;
};

/** Wall-clock time without a zone: a sheet does not say where its clock hung. */
const dateText = (serial: number, isFrom1904: boolean): string => {
  const days = serial + (isFrom1904 ? SERIAL_1904_OFFSET : 0) - UNIX_EPOCH_SERIAL;
  const iso = new Date(Math.round((days * DAY_MS) / 1000) * 1000).toISOString();
  return Number.isInteger(serial) ? iso.slice(0, 10) : iso.slice(0, 19);
};

const numberText = (raw: string, isDate: boolean, isFrom1904: boolean): string => {
  if (!isDate && /^-?\d{1,15}$/.test(raw)) return raw;
  const value = Number(raw);
  if (!Number.isFinite(value)) return raw;
  return isDate && value >= 1 && value < 2_958_466 ? dateText(value, isFrom1904) : String(value);
};

/** What a cell shows; of a formula the value it had when the file was saved, of an error nothing. */
const cellText = (type: string, style: string, raw: string, context: CellContext): string => {
  switch (type) {
    case "s":
      return context.sharedTexts[Number(raw)] ?? "";
    case "b":
      return raw === "1" ? "true" : "false";
    case "e":
      return "";
    case "n":
      return raw === "" ? "" : numberText(raw, context.isDateStyle(Number(style)), context.isFrom1904);
    default:
      return raw;
  }
};

/** Excel writes control characters as `_x000D_`; NUL is dropped because PostgreSQL text cannot hold it. */
const unescapeControls = (text: string): string =>
  text.includes("_x")
    ? text
        .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
        .replaceAll("\0", "")
    : text;

/** The rows of a sheet's XML, in batches; empty cells at the end of a row are absent. */
export async function* readSheet(
  pieces: AsyncIterable<string>,
  context: CellContext,
): AsyncGenerator<readonly RawRow[]> {
  let rows: RawRow[] = [];
  let line = 0;
  let cells: string[] = [];
  let column = -1;
  let type = "n";
  let style = "0";
  let raw = "";
  let heldChars = 0;
  let isValue = false;
  let isPhonetic = false;
  const steps = scanXml(pieces, {
    open: (name, attributes) => {
      if (name === "row") {
        line = rowNumber(attributes["r"], line);
        cells = [];
        column = -1;
      } else if (name === "c") {
        const reference = attributes["r"];
        column = reference === undefined ? column + 1 : columnIndex(reference);
        type = attributes["t"] ?? "n";
        style = attributes["s"] ?? "0";
        raw = "";
      } else if (name === "rPh") isPhonetic = true;
      isValue = name === "v" || (name === "t" && !isPhonetic);
    },
    text: (piece) => {
      if (isValue) raw += piece;
    },
    close: (name) => {
      isValue = false;
      if (name === "rPh") isPhonetic = false;
      else if (name === "row") rows.push({ line, cells });
      else if (name === "c" && column >= 0 && column < LAST_COLUMN) {
        heldChars += raw.length;
        while (cells.length < column) cells.push("");
        cells[column] = unescapeControls(cellText(type, style, raw, context));
      }
    },
  });
  for await (const _ of steps) {
    if (rows.length < BATCH_ROWS && heldChars < MAX_ROW_CHARS) continue;
    if (rows.length === 0) throw endlessText();
    yield rows;
    rows = [];
    heldChars = 0;
  }
  if (rows.length > 0) yield rows;
}
