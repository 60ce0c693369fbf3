import { skipSpace, stringEnd, valueEnd } from "@/api/table/scan-json";

/** Keys under which tools and APIs put their list of assets. */
const LIST_KEYS = new Set(
  (
    "items assets asset_list devices device_list hosts inventory components nodes objects rows records " +
    "result results response data content entries hits list value values"
  ).split(" "),
);
const DEEPEST_LIST = 4;

/** Where the records begin: the elements of a list, or objects one after the other (one object, or one per line). */
export type RecordsStart = { readonly kind: "list" | "objects"; readonly offset: number };

/** Offset of the first list of objects under one of the known keys; -1 when there is none in what is here of the text. */
const listWithin = (text: string, objectStart: number, depth: number): number => {
  let at = skipSpace(text, objectStart + 1);
  while (text[at] === '"') {
    const keyEnd = stringEnd(text, at);
    const value = skipSpace(text, skipSpace(text, keyEnd) + 1);
    if (keyEnd < 0 || value >= text.length) return -1;
    if (LIST_KEYS.has(text.slice(at + 1, keyEnd - 1))) {
      if (text[value] === "[" && text[skipSpace(text, value + 1)] === "{") return value;
      const inner = text[value] === "{" && depth > 0 ? listWithin(text, value, depth - 1) : -1;
      if (inner >= 0) return inner;
    }
    const end = valueEnd(text, value);
    if (end < 0) return -1;
    at = skipSpace(text, end);
    if (text[at] === ",") at = skipSpace(text, at + 1);
  }
  return -1;
};

/** Finds the records of a JSON document by its beginning; null when more text is needed to tell. */
export const locateRecords = (text: string): RecordsStart | null => {
  const start = skipSpace(text, 0);
  if (text[start] === "[") return { kind: "list", offset: start + 1 };
  const list = listWithin(text, start, DEEPEST_LIST);
  if (list >= 0) return { kind: "list", offset: list + 1 };
  return valueEnd(text, start) < 0 ? null : { kind: "objects", offset: start };
};
