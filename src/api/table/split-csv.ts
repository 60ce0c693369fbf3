import type { RawRow } from "@/api/table/shape-table";
import { MAX_ROW_CHARS } from "@/domain/footprint/import-limits";
import { Refusal } from "@/domain/shared/refusal";

export type CsvSplitter = {
  /** Takes the next piece of text; gives the rows that are complete. */
  readonly push: (text: string) => RawRow[];
  /** Gives the last row when the file does not end with a newline. */
  readonly end: () => RawRow[];
};

type QuotedRow = { readonly cells: string[]; readonly end: number };

const QUOTE = '"';

/** Index behind the closing quote and the unescaped text of the quoted cell at `start`, or null when it has no end yet. */
const quotedCell = (text: string, start: number): { value: string; end: number } | null => {
  let value = "";
  for (let from = start + 1; ;) {
    const quote = text.indexOf(QUOTE, from);
    if (quote < 0) return null;
    if (text[quote + 1] !== QUOTE) return { value: value + text.slice(from, quote), end: quote + 1 };
    value += text.slice(from, quote + 1);
    from = quote + 2;
  }
};

const withoutReturn = (text: string): string => (text.endsWith("\r") ? text.slice(0, -1) : text);

/** The row at `start` by RFC 4180; text behind a closing quote is kept. Null when the row has no end yet. */
const quotedRow = (text: string, start: number, delimiter: string, newline: string): QuotedRow | null => {
  const cells: string[] = [];
  let newlineAt = -1;
  for (let from = start; ;) {
    const quoted = text[from] === QUOTE ? quotedCell(text, from) : { value: "", end: from };
    if (!quoted) return null;
    if (newlineAt < quoted.end) newlineAt = text.indexOf(newline, quoted.end);
    if (newlineAt < 0) return null;
    const delimiterAt = text.indexOf(delimiter, quoted.end);
    const isLast = delimiterAt < 0 || delimiterAt > newlineAt;
    const rest = text.slice(quoted.end, isLast ? newlineAt : delimiterAt);
    cells.push(quoted.value + (isLast ? withoutReturn(rest) : rest));
    if (isLast) return { cells, end: newlineAt };
    from = delimiterAt + 1;
  }
};

const linesIn = (text: string, start: number, end: number, newline: string): number => {
  let lines = 1;
  for (let at = text.indexOf(newline, start); at >= 0 && at < end; at = text.indexOf(newline, at + 1))
    lines++;
  return lines;
};

/**
 * Splits CSV text that arrives in pieces. Lines without a quotation mark, nearly all of a large file, are cut by the
 * engine's own `split`, which is several times faster than any parser in JavaScript.
 */
export const splitCsv = (delimiter: string, newline: string): CsvSplitter => {
  let rest = "";
  let line = 1;
  const push = (text: string): RawRow[] => {
    const buffer = rest + text;
    const rows: RawRow[] = [];
    let from = 0;
    let quoteAt = -1;
    for (let end = buffer.indexOf(newline); end >= 0; end = buffer.indexOf(newline, from)) {
      if (quoteAt < from) quoteAt = buffer.indexOf(QUOTE, from);
      if (quoteAt < 0) quoteAt = buffer.length;
      const row = quoteAt < end ? quotedRow(buffer, from, delimiter, newline) : null;
      if (quoteAt < end && !row) break;
      const rowEnd = row?.end ?? end;
      rows.push({ line, cells: row?.cells ?? withoutReturn(buffer.slice(from, end)).split(delimiter) });
      line += row ? linesIn(buffer, from, rowEnd, newline) : 1;
      from = rowEnd + 1;
    }
    rest = buffer.slice(from);
    if (rest.length > MAX_ROW_CHARS)
      throw new Refusal(
        "unreadable-file",
        `Line ${line} does not end: more than ${MAX_ROW_CHARS} characters belong to one row. Most likely a quotation mark in it is never closed. Nothing was imported; correct the line and import again.`,
        { line },
      );
    return rows;
  };
  return {
    push,
    end: () => {
      if (rest === "") return [];
      const rows = push(newline);
      if (rest === "") return rows;
      throw new Refusal(
        "unreadable-file",
        `A quotation mark opened in line ${line} is never closed, so the end of the file cannot be read. Nothing was imported; correct the line and import again.`,
        { line },
      );
    },
  };
};
