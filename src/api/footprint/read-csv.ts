import { decodedText, detectEncoding, encodingNotices, type TextEncoding } from "@/api/footprint/decode-text";
import { detectDelimiter } from "@/api/footprint/detect-delimiter";
import type { ByteSource, ReadOptions } from "@/api/footprint/read-bytes";
import { shapeTable, type InventoryTable } from "@/api/footprint/shape-table";
import { splitCsv } from "@/api/footprint/split-csv";

const firstText = async (source: ByteSource, encoding: TextEncoding): Promise<string> => {
  for await (const text of decodedText(source, encoding, {})) if (text !== "") return text;
  return "";
};

/** Reads delimited text: comma, semicolon, tab or bar; any newline; UTF-8, UTF-16 or Windows-1252. */
export const readCsv = async (source: ByteSource, signal?: AbortSignal): Promise<InventoryTable> => {
  const encoding = await detectEncoding(source, signal);
  const sample = await firstText(source, encoding);
  const newline = sample.includes("\n") || !sample.includes("\r") ? "\n" : "\r";
  const delimiter = detectDelimiter(`${sample}${newline}`, newline);
  async function* openRows(reading: ReadOptions) {
    const splitter = splitCsv(delimiter, newline);
    for await (const text of decodedText(source, encoding, reading)) yield splitter.push(text);
    yield splitter.end();
  }
  return shapeTable("csv", openRows, encodingNotices(encoding), signal);
};
