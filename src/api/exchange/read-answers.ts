import { ANSWER_COLUMNS, toAnswerRow, type AnswerRow } from "@/domain/exchange/answer-row";
import { valueOfCell } from "@/domain/exchange/cell-text";
import { ANSWERS_FORMAT, FORMAT_VERSION } from "@/domain/exchange/file-format";
import { Refusal } from "@/domain/shared/refusal";
import { detectFormat } from "@/api/table/detect-format";
import { memorySource } from "@/api/table/read-bytes";
import { readCsv } from "@/api/table/read-csv";
import { readXlsx } from "@/api/table/read-xlsx";
import type { FileTable } from "@/api/table/shape-table";

const unreadable = (what: string): Refusal =>
  new Refusal(
    "unreadable-file",
    `${what} Nothing was changed. Take the answers of this assessment out, fill that file in, and bring it in.`,
  );

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const parsed = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw unreadable("The file breaks off or is no JSON.");
  }
};

const fromJson = (bytes: Uint8Array): AnswerRow[] => {
  const content = parsed(bytes);
  if (!isRecord(content) || content.format !== ANSWERS_FORMAT || !Array.isArray(content.answers))
    throw unreadable("This is no file of answers from Rungway.");
  if (content.version !== FORMAT_VERSION)
    throw unreadable(
      `The file has version ${String(content.version)}; this installation reads ${FORMAT_VERSION}.`,
    );
  return content.answers.map((row: unknown) => toAnswerRow(isRecord(row) ? row : {}));
};

const fromTable = async ({ columns, batches }: FileTable): Promise<AnswerRow[]> => {
  for (const needed of ["id", "answer"])
    if (!columns.includes(needed)) throw unreadable(`The file has no column “${needed}”.`);
  const rows: AnswerRow[] = [];
  for await (const batch of batches())
    for (const { cells } of batch.rows) {
      const values: Record<string, unknown> = {};
      for (const column of ANSWER_COLUMNS) {
        const at = columns.indexOf(column.name);
        if (at >= 0) values[column.name] = valueOfCell(column, cells[at] ?? "");
      }
      rows.push(toAnswerRow(values));
    }
  return rows;
};

/** The rows of a file of answers, whatever its format. @throws Refusal `unreadable-file`, `nothing-to-import` */
export const readAnswers = async (bytes: Uint8Array): Promise<AnswerRow[]> => {
  const source = memorySource(bytes);
  if (bytes.byteLength === 0) throw unreadable("The file is empty.");
  const format = await detectFormat(source);
  if (format === "json") return fromJson(bytes);
  return fromTable(await (format === "xlsx" ? readXlsx(source, null) : readCsv(source)));
};
