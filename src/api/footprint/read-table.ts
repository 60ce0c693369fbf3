import { detectFormat } from "@/api/footprint/detect-format";
import type { ByteSource } from "@/api/footprint/read-bytes";
import { readCsv } from "@/api/footprint/read-csv";
import { readJson } from "@/api/footprint/read-json";
import { readXlsx } from "@/api/footprint/read-xlsx";
import type { InventoryTable } from "@/api/footprint/shape-table";
import { MAX_FILE_BYTES } from "@/domain/footprint/import-limits";
import { Refusal } from "@/domain/shared/refusal";

/** Opens an inventory file of any supported format by its content. Refuses what holds no asset or cannot be read. */
export const readTable = async (
  source: ByteSource,
  { sheetName = null, signal }: { readonly sheetName?: string | null; readonly signal?: AbortSignal } = {},
): Promise<InventoryTable> => {
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
  if (format === "xlsx") return readXlsx(source, sheetName, signal);
  return format === "json" ? readJson(source, signal) : readCsv(source, signal);
};
