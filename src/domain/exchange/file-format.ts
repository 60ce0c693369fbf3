/** What a file says it is, so that a file of another product is told from a damaged one. */
export const PROGRAMME_FORMAT = "rungway-programme";
export const ANSWERS_FORMAT = "rungway-answers";
/** Raised when a file of today could no longer be read as it is meant. */
export const FORMAT_VERSION = 1;

export const FILE_FORMATS = ["json", "xlsx", "csv"] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

const MIB = 1024 * 1024;
/** Largest programme file as it is sent, packed or not. */
export const MAX_PROGRAMME_FILE_BYTES = 1024 * MIB;
/** All rows of all tables. */
export const MAX_PROGRAMME_ROWS = 2_000_000;
/** One row of a JSON file; parts of stored files are the longest. */
export const MAX_PROGRAMME_ROW_CHARS = 32 * MIB;
/** Rows of one Excel sheet below the column names. */
export const MAX_SHEET_ROWS = 1_048_575;
/** All texts of a workbook or CSV archive that are too long for a cell; they are held in memory. */
export const MAX_LONG_TEXT_CHARS = 64 * MIB;
/** Problems listed; the rest is counted. */
export const MAX_LISTED_PROBLEMS = 500;
/** Largest file of one assessment's answers. */
export const MAX_ANSWERS_FILE_BYTES = 10 * MIB;
