import { decodedText, detectEncoding, encodingNotices } from "@/api/table/decode-text";
import { flattenRecord, isJsonObject } from "@/api/footprint/flatten-record";
import type { ByteSource, ReadOptions } from "@/api/table/read-bytes";
import { tooManyRows, type FileTable, type LineProblem, type RawRow } from "@/api/table/shape-table";
import { splitJson } from "@/api/footprint/split-json";
import { MAX_COLUMNS, MAX_ROWS } from "@/domain/footprint/import-limits";
import { rowProblem } from "@/domain/footprint/row-problem";
import { Refusal } from "@/domain/shared/refusal";

/** Objects inside objects become columns of their own down to here, as long as the columns do not become too many. */
const NESTING_DEPTHS = [3, 0];

type Cells = ReadonlyMap<string, string> | null;

const cellsOf = (text: string, depth: number): Cells => {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? flattenRecord(value, depth) : null;
  } catch {
    return null;
  }
};

/** Adds the columns of all records in order of appearance; false when they are more than can be imported. */
const collectColumns = async (
  records: AsyncIterable<readonly string[]>,
  depth: number,
  columns: Set<string>,
): Promise<boolean> => {
  for await (const batch of records) {
    for (const text of batch) for (const name of cellsOf(text, depth)?.keys() ?? []) columns.add(name);
    if (columns.size > MAX_COLUMNS) return false;
  }
  return true;
};

const NOT_AN_OBJECT = "This record is not a JSON object that can be read.";

const jsonTable = (
  columns: readonly string[],
  depth: number,
  records: (options: ReadOptions) => AsyncIterable<readonly string[]>,
  notices: readonly string[],
): FileTable => ({
  format: "json",
  columns,
  notices,
  async *batches(options = {}) {
    let line = 0;
    for await (const texts of records(options)) {
      const problems: LineProblem[] = [];
      const rows: RawRow[] = [];
      for (const text of texts) {
        const cells = cellsOf(text, depth);
        line++;
        if (cells) rows.push({ line, cells: columns.map((column) => cells.get(column) ?? "") });
        else problems.push({ line, ...rowProblem("error", null, text, NOT_AN_OBJECT) });
      }
      if (line > MAX_ROWS) throw tooManyRows();
      yield { rows, problems };
    }
  },
});

/**
 * Reads JSON: a list of objects, a list under a key such as `items` or `data.assets`, one object, or one per line.
 * The columns are those of all records, so the file is read twice; it is never in memory as a whole.
 */
export const readJson = async (source: ByteSource, signal?: AbortSignal): Promise<FileTable> => {
  const encoding = await detectEncoding(source, signal);
  async function* records(reading: ReadOptions): AsyncGenerator<readonly string[]> {
    const splitter = splitJson();
    for await (const text of decodedText(source, encoding, reading)) yield splitter.push(text);
    splitter.end();
  }
  for (const depth of NESTING_DEPTHS) {
    const columns = new Set<string>();
    if (!(await collectColumns(records({ signal }), depth, columns))) continue;
    if (columns.size === 0)
      throw new Refusal(
        "nothing-to-import",
        "The file holds no assets. Check the filter of the export and export it again.",
      );
    return jsonTable([...columns], depth, records, encodingNotices(encoding));
  }
  throw new Refusal(
    "limit-exceeded",
    `The records have more than ${MAX_COLUMNS} different fields. Export only the fields you need.`,
  );
};
