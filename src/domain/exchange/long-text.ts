import { MAX_LONG_TEXT_CHARS } from "@/domain/exchange/file-format";
import { Refusal } from "@/domain/shared/refusal";

/** Table of the pieces of texts that no cell can hold: number of the text, the piece. In order. */
export const LONG_TEXTS = "_long";
/** Excel's own limit is 32,767 characters. */
const CELL_CHARS = 32_000;
const MARK = "§";
const REFERENCE = /^§(\d+)$/;

const tooLong = (): Refusal =>
  new Refusal(
    "limit-exceeded",
    `The programme's files and long texts have more than ${MAX_LONG_TEXT_CHARS / 1024 / 1024} MB, too much for tables of cells. Take it as JSON, which has no such limit.`,
  );

/** Cuts a text into pieces of a cell's size, never through a character of two code units. */
function* piecesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length;) {
    const isSplit = /[\uD800-\uDBFF]/.test(text[from + CELL_CHARS - 1] ?? "");
    const end = from + CELL_CHARS - (isSplit ? 1 : 0);
    yield text.slice(from, end);
    from = end;
  }
}

/** Puts texts that are too long for a cell aside and leaves a reference, `§1`; a text that begins with § gets a second one. */
export const longTextWriter = () => {
  const texts: string[] = [];
  let chars = 0;
  return {
    cell: (text: string): string => {
      if (text.length <= CELL_CHARS) return text.startsWith(MARK) ? MARK + text : text;
      chars += text.length;
      if (chars > MAX_LONG_TEXT_CHARS) throw tooLong();
      texts.push(text);
      return `${MARK}${texts.length}`;
    },
    /** Rows of the table of long texts. The mark before a piece keeps a spreadsheet from reading it as a figure or formula. */
    rows: function* (): Generator<readonly [string, string]> {
      for (const [index, text] of texts.entries())
        for (const piece of piecesOf(text)) yield [String(index + 1), MARK + piece];
    },
  };
};

/** Takes back what `longTextWriter` did. */
export const longTextReader = () => {
  const pieces = new Map<string, string[]>();
  let chars = 0;
  return {
    add: ([number = "", piece = ""]: readonly string[]): void => {
      chars += piece.length;
      if (chars > MAX_LONG_TEXT_CHARS * 1.1) throw tooLong();
      const known = pieces.get(number);
      if (known) known.push(piece.slice(MARK.length));
      else pieces.set(number, [piece.slice(MARK.length)]);
    },
    /** Null where the text that a cell refers to is not there. */
    text: (cell: string): string | null => {
      if (!cell.startsWith(MARK)) return cell;
      const number = REFERENCE.exec(cell)?.[1];
      return number === undefined ? cell.slice(MARK.length) : (pieces.get(number)?.join("") ?? null);
    },
  };
};

export type LongTextReader = ReturnType<typeof longTextReader>;
