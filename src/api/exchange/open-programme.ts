import { readJson } from "@/api/exchange/read-json";
import { notOurs, type ProgrammeFile } from "@/api/exchange/read-programme";
import { readSheets } from "@/api/exchange/read-sheets";
import { openWorkbook, unreadableWorkbook, type Workbook } from "@/api/table/open-workbook";
import type { ByteSource } from "@/api/table/read-bytes";
import { readSheet, type CellContext } from "@/api/table/read-sheet";
import { readDateStyles, readSharedTexts, readSheets as listSheets } from "@/api/table/read-workbook-parts";
import { splitCsv } from "@/api/table/split-csv";
import { Refusal } from "@/domain/shared/refusal";

const firstByte = async (source: ByteSource): Promise<string> => {
  const MARK_AND_SPACE = /^\uFEFF?\s*/;
  let text = "";
  for await (const chunk of source.read(0, Math.min(64, source.sizeBytes)))
    text += Buffer.from(chunk).toString("utf8");
  return text.replace(MARK_AND_SPACE, "").slice(0, 2);
};

/** Errors of unpacking and XML say nothing to people. */
const damaged = (error: unknown): unknown =>
  error instanceof Refusal || (error instanceof Error && error.name === "AbortError")
    ? error
    : unreadableWorkbook();

async function* readable<Batch>(batches: AsyncIterable<Batch>, signal?: AbortSignal): AsyncGenerator<Batch> {
  try {
    yield* batches;
  } catch (error) {
    throw signal?.aborted ? error : damaged(error);
  }
}

const fromXlsx = async (workbook: Workbook): Promise<ProgrammeFile> => {
  const { sheets, isFrom1904 } = await listSheets(workbook);
  const context: CellContext = {
    sharedTexts: await readSharedTexts(workbook),
    isDateStyle: await readDateStyles(workbook),
    isFrom1904,
  };
  const parts = new Map(sheets.map(({ name, part }) => [name, part]));
  return readSheets((name) => {
    const part = parts.get(name);
    if (part === undefined) return null;
    return (reading) => readable(readSheet(workbook.textOf(part, reading), context), reading.signal);
  });
};

const fromCsv = (workbook: Workbook): ProgrammeFile =>
  readSheets((name) => {
    const part = `${name}.csv`;
    if (workbook.sizeOf(part) === null) return null;
    return (reading) =>
      readable(
        (async function* () {
          const splitter = splitCsv(",", "\n");
          for await (const text of workbook.textOf(part, reading)) yield splitter.push(text);
          yield splitter.end();
        })(),
        reading.signal,
      );
  });

/**
 * Opens a programme file of any of its formats by its content.
 * @throws Refusal `unreadable-file`, `limit-exceeded` for a ZIP bomb.
 */
export const openProgramme = async (source: ByteSource): Promise<ProgrammeFile> => {
  const start = await firstByte(source);
  if (start.startsWith("{")) return readJson(source);
  if (start !== "PK") throw notOurs();
  const workbook = await openWorkbook(source);
  try {
    return workbook.sizeOf("xl/workbook.xml") === null ? fromCsv(workbook) : await fromXlsx(workbook);
  } catch (error) {
    throw damaged(error);
  }
};
