import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvRow } from "@/domain/footprint/csv-row";
import { escapeSpreadsheetCell, unescapeSpreadsheetCell } from "@/domain/footprint/escape-cell";

describe("escapeSpreadsheetCell", () => {
  test.each(["=1+1", "+SUM(A1)", "-cmd", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x")', "＝1+1"])(
    "makes %j text",
    (formula) => {
      expect(escapeSpreadsheetCell(formula)).toBe(`'${formula}`);
    },
  );

  test.each(["PLC-1", "", "-5", "+3.5", "10.1.0.10", "a=b"])("leaves %j alone", (text) => {
    expect(escapeSpreadsheetCell(text)).toBe(text);
  });

  test("is taken back when the export is imported", () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^'*[=+@-].*$/));
    fc.assert(fc.property(texts, (text) => unescapeSpreadsheetCell(escapeSpreadsheetCell(text)) === text));
  });
});

test("csvRow quotes what needs it and escapes formulas", () => {
  expect(csvRow(["PLC-1", 'say "hi"', "a,b", "a\nb", "=1+1", -5, null, " x"])).toBe(
    'PLC-1,"say ""hi""","a,b","a\nb",\'=1+1,-5,," x"\r\n',
  );
});
