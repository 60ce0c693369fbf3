import type { ByteSource } from "@/api/table/read-bytes";
import { decodedText } from "@/api/table/decode-text";
import {
  demandFormat,
  notOurs,
  type FileRow,
  type FileTable,
  type ProgrammeFile,
} from "@/api/exchange/read-programme";
import { readJsonText, unreadableJson, type JsonText } from "@/api/exchange/read-json-text";

const BATCH_ROWS = 500;

const valuesOf = (element: unknown): FileRow["values"] =>
  typeof element === "object" && element !== null && !Array.isArray(element)
    ? (element as Record<string, unknown>)
    : null;

async function* rowsOf(text: JsonText): AsyncGenerator<readonly FileRow[]> {
  let batch: FileRow[] = [];
  let row = 0;
  for await (const element of text.elements()) {
    row += 1;
    batch.push({ row, values: valuesOf(element) });
    if (batch.length < BATCH_ROWS) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

async function* tablesIn(text: JsonText): AsyncGenerator<FileTable> {
  const head: Record<string, unknown> = {};
  let hasTables = false;
  for await (const key of text.keys()) {
    if (key !== "tables") {
      head[key] = await text.value();
      continue;
    }
    demandFormat(head);
    hasTables = true;
    for await (const name of text.keys()) yield { name, batches: rowsOf(text) };
  }
  if (!hasTables) throw notOurs();
  if ((await text.peek()) !== "") throw unreadableJson("something follows its end");
}

/** What does not fit UTF-8 is no text of ours. */
async function* checkedText(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  try {
    yield* pieces;
  } catch (error) {
    throw error instanceof TypeError ? unreadableJson("it is not in UTF-8") : error;
  }
}

export const readJson = (source: ByteSource): ProgrammeFile => ({
  tables: (reading) =>
    tablesIn(readJsonText(checkedText(decodedText(source, "utf-8", reading))[Symbol.asyncIterator]())),
});
