import { detectFormat } from "@/api/table/detect-format";
import type { ByteSource } from "@/api/table/read-bytes";
import { readCsv } from "@/api/table/read-csv";
import { readJson } from "@/api/footprint/read-json";
import { readXlsx } from "@/api/table/read-xlsx";
import type { FileTable } from "@/api/table/shape-table";
import { MAX_FILE_BYTES } from "@/domain/footprint/import-limits";
import { parseIpAddress } from "@/domain/footprint/ip-address";
import { parseMacAddress } from "@/domain/footprint/mac-address";
import { Refusal } from "@/domain/shared/refusal";

const isAddress = (text: string): boolean => parseIpAddress(text) !== null || parseMacAddress(text) !== null;

const withHeaderNotice = (table: FileTable): FileTable =>
  table.columns.some(isAddress)
    ? {
        ...table,
        notices: [
          ...table.notices,
          "The line read as column names holds an address. If it is an asset, add a line of names above.",
        ],
      }
    : table;

/** Opens an inventory file of any supported format by its content. Refuses what holds no asset or cannot be read. */
export const readTable = async (
  source: ByteSource,
  { sheetName = null, signal }: { readonly sheetName?: string | null; readonly signal?: AbortSignal } = {},
): Promise<FileTable> => {
  if (source.sizeBytes === 0)
    throw new Refusal(
      "nothing-to-import",
      "The file is empty (0 bytes). Check the export and export it again.",
    );
  if (source.sizeBytes > MAX_FILE_BYTES)
    throw new Refusal(
      "limit-exceeded",
      `The file has more than ${MAX_FILE_BYTES / 1024 / 1024} MB. Split it, for example by site, and import the parts.`,
    );
  const format = await detectFormat(source);
  if (format === "json") return readJson(source, signal);
  return withHeaderNotice(
    await (format === "xlsx" ? readXlsx(source, sheetName, signal) : readCsv(source, { signal })),
  );
};
