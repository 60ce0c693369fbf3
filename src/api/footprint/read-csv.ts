import { decodedText, detectEncoding } from "@/api/footprint/decode-text";
import { detectDelimiter } from "@/api/footprint/detect-delimiter";
import type { ByteSource, ReadOptions } from "@/api/footprint/read-bytes";
import { shapeTable, type InventoryTable } from "@/api/footprint/shape-table";
import { splitCsv } from "@/api/footprint/split-csv";

/** Told to the user whenever the encoding is a guess. */
export const WINDOWS_1252_NOTICE =
  "The file is not in UTF-8. It was read as Windows-1252 (Western European): check names with accents or umlauts before you import.";

const firstText = async (
  source: ByteSource,
  encoding: Parameters<typeof decodedText>[1],
): Promise<string> => {
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
  return shapeTable("csv", openRows, encoding === "windows-1252" ? [WINDOWS_1252_NOTICE] : [], signal);
};
