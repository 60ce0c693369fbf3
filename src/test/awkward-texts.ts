import fc from "fast-check";

/** What CSV, XML, spreadsheets and JSON each bend, if they can. PostgreSQL holds all of it. */
const awkwardUnits = [
  ..."=+-@'\"§,;|\\/<>&%0123456789eE. \t\n\r\u0001\u001f\u007f\u0085\u00a0\u2028\u2029\ufeff\ufffe\uffff",
  "\r\n",
  "''",
  "_x0041_",
  "_x000D_",
  "§1",
  "]]>",
  "&amp;",
  "=HYPERLINK(1)",
  "\\N",
  "\\.",
  "null",
  "true",
  "1e5",
  "2027-03-31",
  "é",
  "e\u0301",
  "ß",
  "日本",
  "مرحبا",
  "👩🏽‍🔧",
  "𝒳",
  "PLC",
] as const;

const short = fc.string({ unit: fc.constantFrom(...awkwardUnits), maxLength: 8 });

/** Longer than a cell of a spreadsheet can hold, with a character of two code units somewhere near each cut. */
const long = fc
  .tuple(short, fc.integer({ min: 31_990, max: 33_000 }), fc.integer({ min: 1, max: 3 }))
  .map(([text, length, times]) => `${text}${"x".repeat(length)}👩🏽‍🔧${text}`.repeat(times));

/** A text that may stand in any column. */
export const awkwardText = fc.oneof({ weight: 40, arbitrary: short }, { weight: 1, arbitrary: long });

/** The same for an indexed column, which holds two kilobytes at most. */
export const indexedText = short;

/** JSON of any depth with such texts as keys and values. */
export const awkwardRecord = fc.dictionary(
  short,
  fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 2 },
      fc.constantFrom(null, true, false, 0, 0.1, 1e-7, 1e21, -273.15),
      awkwardText,
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(short, tie("value"), { maxKeys: 3 }),
    ),
  })).value,
  { maxKeys: 4 },
);
