import { csvLine } from "@/domain/footprint/csv-row";
import type { SheetContent } from "@/api/exchange/list-sheets";
import { writeZip } from "@/api/exchange/write-zip";

/** Spreadsheets take a file without it for their own old encoding. */
const BYTE_ORDER_MARK = "\uFEFF";

async function* csvText({ batches }: SheetContent): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  for await (const rows of batches()) yield rows.map((row) => csvLine(row.map(({ text }) => text))).join("");
}

/** A ZIP archive with a CSV file for each sheet. */
export const writeCsv = (sheets: readonly SheetContent[]): AsyncGenerator<Buffer> =>
  writeZip(sheets.map((sheet) => ({ name: `${sheet.name}.csv`, text: () => csvText(sheet) })));
