import { splitCsv } from "@/api/table/split-csv";

const DELIMITERS = [",", ";", "\t", "|"];
const SAMPLE_ROWS = 50;

/** How well a delimiter explains a sample: the share of rows with the usual number of cells, more cells better. */
const fitOf = (sample: string, delimiter: string, newline: string): number => {
  const splitter = splitCsv(delimiter, newline);
  const rows = splitter.push(sample).slice(0, SAMPLE_ROWS);
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [usual, often] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [1, 0]);
  return (often / Math.max(1, rows.length)) * Math.log2(usual);
};

/** The delimiter of a CSV file by its first lines; a comma when there is only one column. */
export const detectDelimiter = (sample: string, newline: string): string => {
  const fits = DELIMITERS.map((delimiter) => ({ delimiter, fit: fitOf(sample, delimiter, newline) }));
  return fits.reduce((best, next) => (next.fit > best.fit ? next : best)).delimiter;
};
