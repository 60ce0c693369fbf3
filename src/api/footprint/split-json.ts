import { locateRecords, type RecordsStart } from "@/api/footprint/locate-records";
import { skipSpace, valueEnd } from "@/api/table/scan-json";
import { MAX_ROW_CHARS } from "@/domain/footprint/import-limits";
import { Refusal } from "@/domain/shared/refusal";

export type JsonSplitter = {
  /** Takes the next piece of text; gives the text of each record that is complete. */
  readonly push: (text: string) => string[];
  /** Refuses a document that has not come to its end. */
  readonly end: () => void;
};

const unreadable = (record: number, what: string): Refusal =>
  new Refusal(
    "unreadable-file",
    `${what} Nothing was imported; export the file again and check that it is complete.`,
    { record },
  );

/** The complete records from `from` on, and where the first incomplete one begins. */
const recordsIn = (text: string, from: number): { records: string[]; rest: number } => {
  const records: string[] = [];
  for (let at = from; ;) {
    at = skipSpace(text, at);
    if (text[at] === ",") at = skipSpace(text, at + 1);
    const end = at < text.length ? valueEnd(text, at) : -1;
    if (end <= at) return { records, rest: at };
    records.push(text.slice(at, end));
    at = end;
  }
};

/** Cuts a JSON document that arrives in pieces into its records, so that it is never in memory as a whole. */
export const splitJson = (): JsonSplitter => {
  let buffer = "";
  let start: RecordsStart | null = null;
  let count = 0;
  const isListOver = (): boolean => start?.kind === "list" && buffer.startsWith("]");

  const push = (text: string): string[] => {
    if (isListOver()) return [];
    buffer += text;
    const located = start ?? locateRecords(buffer);
    const { records, rest } = located
      ? recordsIn(buffer, start ? 0 : located.offset)
      : { records: [], rest: 0 };
    start = located;
    count += records.length;
    buffer = buffer.slice(rest);
    if (!isListOver() && buffer.length > MAX_ROW_CHARS)
      throw unreadable(
        count + 1,
        start
          ? `Record ${count + 1} does not end.`
          : "No list of assets was found: neither at the top nor under a key such as “items” or “assets”.",
      );
    return records;
  };
  return {
    push,
    end: () => {
      if (isListOver() || (start?.kind === "objects" && buffer.trim() === "")) return;
      throw unreadable(count + 1, `The file ends in the middle of record ${count + 1}.`);
    },
  };
};
