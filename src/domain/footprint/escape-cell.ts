const FORMULA_START = /^'*[=+\-@\t\r\n＝＋－＠]/;
const PLAIN_NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/** Keeps a spreadsheet from running a cell as a formula: the apostrophe makes it text. Plain numbers stay numbers. */
export const escapeSpreadsheetCell = (text: string): string =>
  FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;

/** Takes back `escapeSpreadsheetCell`, so an export can be imported again unchanged. */
export const unescapeSpreadsheetCell = (text: string): string =>
  text.charCodeAt(0) === 39 && FORMULA_START.test(text) ? text.slice(1) : text;
