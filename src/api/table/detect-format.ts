import type { ByteSource } from "@/api/table/read-bytes";
import { Refusal } from "@/domain/shared/refusal";

export type FileFormat = "csv" | "xlsx" | "json";

const HEAD_BYTES = 4096;

const OTHER_FILES: readonly (readonly [signature: string, refusal: string])[] = [
  [
    "d0cf11e0",
    "The file is an old Excel workbook (.xls) or one with a password. Save it as .xlsx without a password.",
  ],
  ["25504446", "The file is a PDF. Export what it shows as CSV, XLSX or JSON."],
  ["1f8b", "The file is compressed with gzip. Unpack it and import what is inside."],
  ["377abcaf", "The file is a 7-Zip archive. Unpack it and import what is inside."],
  ["52617221", "The file is a RAR archive. Unpack it and import what is inside."],
  ["d4c3b2a1", "The file is a network capture. Export an asset list from the tool that reads it."],
  ["0a0d0d0a", "The file is a network capture. Export an asset list from the tool that reads it."],
];

const headOf = async (source: ByteSource): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.read(0, Math.min(HEAD_BYTES, source.sizeBytes))) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** What the file is, by its content; names and endings are not asked. Refuses files that hold no table. */
export const detectFormat = async (source: ByteSource): Promise<FileFormat> => {
  const head = await headOf(source);
  const hex = head.toString("hex", 0, 8);
  if (hex.startsWith("504b0304") || hex.startsWith("504b0506")) return "xlsx";
  const other = OTHER_FILES.find(([signature]) => hex.startsWith(signature));
  if (other) throw new Refusal("unreadable-file", other[1]);
  const start = head
    .toString("latin1")
    .replace(/[^\x20-\x7e]/g, "")
    .trimStart();
  if (start.startsWith("<"))
    throw new Refusal(
      "unreadable-file",
      "The file is a web page or XML, whatever its ending says. Open it in a spreadsheet and save it as XLSX or CSV.",
    );
  return /^(?:\[\s*[[{\]]|\{\s*["}])/.test(start) ? "json" : "csv";
};
