/** Largest inventory file. */
export const MAX_FILE_BYTES = 200 * 1024 * 1024;
export const MAX_COLUMNS = 500;
export const MAX_COLUMN_NAME_CHARS = 200;
/** Longer cells make their row a bad one. Excel's own limit is one character less. */
export const MAX_CELL_CHARS = 32_768;
/** A longer row ends the import: most likely a quotation mark that is never closed. */
export const MAX_ROW_CHARS = 4 * 1024 * 1024;
export const MAX_ROWS = 1_000_000;
/** Largest content of a workbook once unpacked, and how far it may have been packed before it counts as a ZIP bomb. */
export const MAX_UNPACKED_BYTES = 1024 * 1024 * 1024;
export const MAX_PACKING_RATIO = 200;
/** Largest text table (`sharedStrings.xml`) of a workbook; it is the one part that has to be held in memory. */
export const MAX_SHARED_TEXT_BYTES = 128 * 1024 * 1024;
