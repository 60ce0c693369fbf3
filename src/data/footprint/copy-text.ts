/** `null` becomes SQL NULL, a list a PostgreSQL array. */
export type CopyValue = string | number | boolean | null | readonly (string | null)[];

const escaped = (text: string): string =>
  text.replace(/[\\\t\n\r]/g, (character) =>
    character === "\\" ? "\\\\" : character === "\t" ? "\\t" : character === "\n" ? "\\n" : "\\r",
  );

const element = (value: string | null): string =>
  value === null ? "NULL" : `"${value.replace(/["\\]/g, "\\$&")}"`;

const arrayText = (values: readonly (string | null)[]): string => `{${values.map(element).join(",")}}`;

const SPECIAL = /[\\\t\n\r]/;

const field = (value: CopyValue): string => {
  if (value === null) return "\\N";
  if (typeof value === "string") return SPECIAL.test(value) ? escaped(value) : value;
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "t" : "f";
  return value.length === 0 ? "{}" : escaped(arrayText(value));
};

/** One line of PostgreSQL's COPY text format, line feed included. NUL, which PostgreSQL cannot hold, is left out. */
export const copyLine = (values: readonly CopyValue[]): string => {
  const line = `${values.map(field).join("\t")}\n`;
  return line.includes("\0") ? line.replaceAll("\0", "") : line;
};
