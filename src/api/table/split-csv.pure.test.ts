import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitCsv } from "@/api/table/split-csv";
import { csvRow } from "@/domain/footprint/csv-row";
import { unescapeSpreadsheetCell } from "@/domain/footprint/escape-cell";
import { Refusal } from "@/domain/shared/refusal";

const split = (pieces: readonly string[], delimiter = ",", newline = "\n") => {
  const splitter = splitCsv(delimiter, newline);
  return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()];
};

/** The text in pieces of the given sizes, the rest as the last one. */
const inPieces = (text: string, sizes: readonly number[]): string[] => {
  const pieces: string[] = [];
  let from = 0;
  for (const size of sizes) {
    pieces.push(text.slice(from, from + size));
    from += size;
  }
  return [...pieces, text.slice(from)];
};

const cellText = fc.oneof(fc.string(), fc.stringMatching(/^[a",;|\t\n\r ]{0,6}$/));
const tables = fc.array(fc.array(cellText, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
const sizes = fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 40 });

describe("splitCsv", () => {
  test("gives back every table, however it is quoted, cut into pieces and terminated", () => {
    fc.assert(
      fc.property(
        tables,
        sizes,
        fc.constantFrom(",", ";", "\t", "|"),
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.boolean(),
        (table, pieces, delimiter, newline, isTerminated) => {
          const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
          const mustQuote = (cell: string) => /["\n\r]/.test(cell) || cell.includes(delimiter);
          const lines = table.map((row) =>
            row
              .map((cell, index) => (mustQuote(cell) || index % 2 === 1 ? quoted(cell) : cell))
              .join(delimiter),
          );
          const text = lines.join(newline) + (isTerminated ? newline : "");
          const rows = split(inPieces(text, pieces), delimiter, newline.at(-1));
          expect(rows.map(({ cells }) => cells)).toEqual(table);
        },
      ),
    );
  });

  test("gives back what csvRow writes", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const rows = split([table.map(csvRow).join("")]);
        expect(rows.map(({ cells }) => cells.map(unescapeSpreadsheetCell))).toEqual(table);
      }),
    );
  });

  test("counts the lines of the file, those inside quotation marks too", () => {
    const rows = split(['a,b\n\n"x\ny\nz",1\nlast,2']);
    expect(rows).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 2, cells: [""] },
      { line: 3, cells: ["x\ny\nz", "1"] },
      { line: 6, cells: ["last", "2"] },
    ]);
  });

  test("a quotation mark inside a cell is text", () => {
    expect(split(['12" pipe,"a "" b",c"d"\n'])[0]?.cells).toEqual(['12" pipe', 'a " b', 'c"d"']);
  });

  test("a quotation mark that is never closed is refused with its line", () => {
    expect(() => split(["a,b\n", 'x,"y\n', "z,1\n"])).toThrow(
      expect.objectContaining({ code: "unreadable-file", detail: { line: 2 } }),
    );
  });

  test("a row without end is refused before it fills the memory", () => {
    const splitter = splitCsv(",", "\n");
    const push = () => {
      for (let index = 0; index < 10; index++) splitter.push("x".repeat(1024 * 1024));
    };
    expect(push).toThrow(Refusal);
  });
});
