import { openWorkbook, unreadableWorkbook, type Workbook } from "@/api/table/open-workbook";
import type { ByteSource, ReadOptions } from "@/api/table/read-bytes";
import { readSheet, type CellContext } from "@/api/table/read-sheet";
import { readDateStyles, readSharedTexts, readSheets, type Sheet } from "@/api/table/read-workbook-parts";
import { shapeTable, type FileTable, type RawRows } from "@/api/table/shape-table";
import { Refusal } from "@/domain/shared/refusal";

/** Errors of unpacking and XML say nothing to people; a cancelled reading stays what it is. */
const asRefusal = (error: unknown, signal?: AbortSignal): unknown =>
  error instanceof Refusal || signal?.aborted ? error : unreadableWorkbook();

const sheetRows = (workbook: Workbook, sheet: Sheet, context: CellContext): RawRows =>
  async function* (reading: ReadOptions) {
    try {
      yield* readSheet(workbook.textOf(sheet.part, reading), context);
    } catch (error) {
      throw asRefusal(error, reading.signal);
    }
  };

const hasText = async (rows: RawRows, signal?: AbortSignal): Promise<boolean> => {
  for await (const batch of rows({ signal }))
    if (batch.some((row) => row.cells.some((cell) => cell.trim() !== ""))) return true;
  return false;
};

const sheetNamed = (sheets: readonly Sheet[], name: string): Sheet[] => {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Refusal("not-found", `The workbook has no sheet “${name}”.`);
  return [sheet];
};

const firstWithText = async (
  workbook: Workbook,
  sheets: readonly Sheet[],
  context: CellContext,
  signal?: AbortSignal,
): Promise<Sheet> => {
  for (const sheet of sheets) if (await hasText(sheetRows(workbook, sheet, context), signal)) return sheet;
  throw new Refusal(
    "nothing-to-import",
    "The workbook's sheets are empty. Check the export and export it again.",
  );
};

const readWorkbook = async (
  source: ByteSource,
  sheetName: string | null,
  signal?: AbortSignal,
): Promise<FileTable> => {
  const workbook = await openWorkbook(source);
  const { sheets, isFrom1904 } = await readSheets(workbook);
  const context: CellContext = {
    sharedTexts: await readSharedTexts(workbook, signal),
    isDateStyle: await readDateStyles(workbook),
    isFrom1904,
  };
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  const candidates = sheetName === null ? visible : sheetNamed(sheets, sheetName);
  const sheet = await firstWithText(workbook, candidates, context, signal);
  const others = visible.filter((other) => other !== sheet).map(({ name }) => `“${name}”`);
  const notices =
    others.length === 0 ? [] : [`Read from sheet “${sheet.name}”; left out: ${others.join(", ")}.`];
  return shapeTable("xlsx", sheetRows(workbook, sheet, context), notices, signal);
};

/** Reads a sheet of an Excel workbook: the named one, else the first visible one that holds text. */
export const readXlsx = async (
  source: ByteSource,
  sheetName: string | null,
  signal?: AbortSignal,
): Promise<FileTable> => {
  try {
    return await readWorkbook(source, sheetName, signal);
  } catch (error) {
    throw asRefusal(error, signal);
  }
};
