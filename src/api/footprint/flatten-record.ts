import { MAX_COLUMN_NAME_CHARS } from "@/domain/footprint/import-limits";

/** Keys that only wrap an asset: its own fields count as the record's. */
const WRAPPERS = new Set(["asset", "device", "node", "_source"]);

type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** PostgreSQL text cannot hold the NUL character, which JSON can. */
const textOf = (value: unknown): string =>
  value === null || value === undefined ? "" : String(value).replaceAll("\0", "");

const cellOf = (value: unknown): string => {
  if (typeof value !== "object" || value === null) return textOf(value);
  if (Array.isArray(value) && !value.some((entry) => typeof entry === "object" && entry !== null))
    return value.map(textOf).join(", ");
  return textOf(JSON.stringify(value));
};

/**
 * One JSON object as cells by dotted path: lists of plain values are joined by comma, lists of objects and objects
 * below `depth` stay JSON text.
 */
export const flattenRecord = (record: JsonObject, depth: number): Map<string, string> => {
  const cells = new Map<string, string>();
  const add = (value: JsonObject, prefix: string, left: number): void => {
    for (const [name, inner] of Object.entries(value)) {
      const isWrapper = prefix === "" && WRAPPERS.has(name);
      if (isJsonObject(inner) && isWrapper) add(inner, "", left);
      else if (isJsonObject(inner) && left > 0) add(inner, `${prefix}${name}.`, left - 1);
      else cells.set(textOf(`${prefix}${name}`).slice(0, MAX_COLUMN_NAME_CHARS), cellOf(inner));
    }
  };
  add(record, "", depth);
  return cells;
};
