import { decodedText, detectEncoding, encodingNotices, type TextEncoding } from "@/api/table/decode-text";
import { detectDelimiter } from "@/api/table/detect-delimiter";
import type { ByteSource, ReadOptions } from "@/api/table/read-bytes";
import { shapeTable, type FileTable } from "@/api/table/shape-table";
import { splitCsv } from "@/api/table/split-csv";

const firstText = async (source: ByteSource, encoding: TextEncoding): Promise<string> => {
  for await (const text of decodedText(source, encoding, {})) if (text !== "") return text;
  return "";
};

type CsvOptions = {
  /** Found in the text where it is not given. */
  readonly delimiter?: string;
  readonly signal?: AbortSignal | undefined;
};

/** Reads delimited text: comma, semicolon, tab or bar; any newline; UTF-8, UTF-16 or Windows-1252. */
export const readCsv = async (
  source: ByteSource,
  { delimiter: given, signal }: CsvOptions = {},
): Promise<FileTable> => {
  const encoding = await detectEncoding(source, signal);
  const sample = await firstText(source, encoding);
  const newline = sample.includes("\n") || !sample.includes("\r") ? "\n" : "\r";
  const delimiter = given ?? detectDelimiter(`${sample}${newline}`, newline);
  async function* openRows(reading: ReadOptions) {
    const splitter = splitCsv(delimiter, newline);
    for await (const text of decodedText(source, encoding, reading)) yield splitter.push(text);
    yield splitter.end();
  }
  return shapeTable("csv", openRows, encodingNotices(encoding), signal);
};
