import writeExcelFile from "write-excel-file/node";
import { ownRows, OWN_COLUMNS } from "@/api/framework/own-table";
import { OWN_FORMAT } from "@/api/framework/read-own-json";
import { csvRow } from "@/domain/footprint/csv-row";
import { escapeSpreadsheetCell } from "@/domain/footprint/escape-cell";
import type { Catalogue } from "@/domain/framework/catalogue";
import type { CatalogueExport } from "@/domain/framework/catalogue-file";
import type { CrosswalkEdge } from "@/domain/framework/crosswalk";

/** Spreadsheets take a file without it for their own old encoding. */
const BYTE_ORDER_MARK = "\uFEFF";

const toJson = (catalogue: Catalogue, crosswalk: readonly CrosswalkEdge[]): Uint8Array =>
  Buffer.from(`${JSON.stringify({ format: OWN_FORMAT, ...catalogue, crosswalk }, null, 1)}\n`);

const toCsv = (catalogue: Catalogue): Uint8Array =>
  Buffer.from(BYTE_ORDER_MARK + [OWN_COLUMNS, ...ownRows(catalogue)].map((row) => csvRow(row)).join(""));

const spelled = (char: string): string =>
  `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/**
 * Workbooks may spell characters as `_x0041_`, so a text that looks like it has to be spelled itself. The writer drops some
 * characters and takes the name of a method, such as `toString`, for the method; spelled they arrive.
 */
const workbookText = (text: string): string => {
  const escaped = escapeSpreadsheetCell(text).replace(/_(?=x[0-9A-Fa-f]{4}_)|[\x80-\x9f\ufffd]/g, spelled);
  return escaped in {} ? escaped.replace(/^./, spelled) : escaped;
};

const toXlsx = (catalogue: Catalogue): Promise<Uint8Array> =>
  writeExcelFile(
    [OWN_COLUMNS, ...ownRows(catalogue)].map((row) =>
      row.map((cell) => (cell === "" ? null : { value: workbookText(cell), type: String })),
    ),
    { sheet: "Catalogue", stickyRowsCount: 1 },
  ).toBuffer();

/**
 * A catalogue as a file that reads back as the same catalogue.
 * @param crosswalk its links; a table has no place for them.
 */
export const writeCatalogue = (
  format: CatalogueExport,
  catalogue: Catalogue,
  crosswalk: readonly CrosswalkEdge[],
): Promise<Uint8Array> | Uint8Array => {
  if (format === "xlsx") return toXlsx(catalogue);
  return format === "csv" ? toCsv(catalogue) : toJson(catalogue, crosswalk);
};
