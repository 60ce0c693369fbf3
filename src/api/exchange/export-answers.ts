import { z } from "zod";
import { rowsOf } from "@/domain/exchange/answer-book";
import { ANSWER_COLUMNS, type AnswerRow } from "@/domain/exchange/answer-row";
import { cellText } from "@/domain/exchange/cell-text";
import { ANSWERS_FORMAT, FILE_FORMATS, FORMAT_VERSION, type FileFormat } from "@/domain/exchange/file-format";
import { csvLine } from "@/domain/footprint/csv-row";
import { idOf } from "@/domain/shared/ids";
import { recordCommand } from "@/api/audit";
import { openAnswerBook, type OpenedBook } from "@/api/exchange/open-answer-book";
import { writeXlsx } from "@/api/exchange/write-xlsx";
import { programmeQuery } from "@/api/trpc";

/** Spreadsheets take a file without it for their own old encoding. */
const BYTE_ORDER_MARK = "\uFEFF";

const cellsOf = (row: AnswerRow): string[] =>
  ANSWER_COLUMNS.map((column) => cellText(column, row[column.name as keyof AnswerRow]));

const sheetBytes = async (lines: readonly (readonly string[])[]): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  const rows = lines.map((cells) => cells.map((text) => ({ text, kind: "text" as const })));
  const sheet = {
    name: "answers",
    async *batches() {
      yield rows;
    },
  };
  for await (const chunk of writeXlsx([sheet])) chunks.push(chunk);
  return Buffer.concat(chunks);
};

const fileOf = async (book: OpenedBook, format: FileFormat): Promise<Buffer> => {
  const rows = rowsOf(book);
  if (format === "json") {
    const { name, catalogueId, catalogueVersion } = book;
    const head = { format: ANSWERS_FORMAT, version: FORMAT_VERSION, exportedAt: new Date().toISOString() };
    const content = { ...head, catalogue: catalogueId, catalogueVersion, assessment: name, answers: rows };
    return Buffer.from(`${JSON.stringify(content, null, 2)}\n`);
  }
  const lines = [ANSWER_COLUMNS.map(({ name }) => name), ...rows.map(cellsOf)];
  return format === "xlsx" ? sheetBytes(lines) : Buffer.from(BYTE_ORDER_MARK + lines.map(csvLine).join(""));
};

/** The answers of one assessment as a file that can be filled in and brought in again. */
export const answersFile = programmeQuery("assessment:read")
  .input(z.object({ assessmentId: idOf<"assessment">(), format: z.enum(FILE_FORMATS) }))
  .query(async ({ ctx: { tx, scope }, input: { assessmentId, format } }) => {
    const book = await openAnswerBook(tx, scope, assessmentId);
    const bytes = await fileOf(book, format);
    await recordCommand(tx, scope, "exchange.exportAnswers", { assessmentId, format });
    return { fileName: `${book.name} answers.${format}`, bytes };
  });
