import type { Readable } from "node:stream";
import { fromRandomAccessReaderPromise, RandomAccessReader, type Entry, type ZipFile } from "yauzl";
import { readChunks, type ByteSource, type ReadOptions } from "@/api/table/read-bytes";
import { MAX_PACKING_RATIO, MAX_UNPACKED_BYTES } from "@/domain/footprint/import-limits";
import { Refusal } from "@/domain/shared/refusal";

/** Below this size a high ratio is harmless and common. */
const RATIO_MATTERS_ABOVE_BYTES = 64 * 1024 * 1024;
const MAX_PARTS = 10_000;

export type Workbook = {
  /** Size of a part once unpacked, or null when there is no such part. */
  readonly sizeOf: (part: string) => number | null;
  /** The text of a part that is there. */
  readonly textOf: (part: string, reading: ReadOptions) => AsyncGenerator<string>;
};

export const unreadableWorkbook = (): Refusal =>
  new Refusal(
    "unreadable-file",
    "The file is damaged or is no Excel workbook (.xlsx). Open it in a spreadsheet, save it as .xlsx or CSV and import that.",
  );

class SourceReader extends RandomAccessReader {
  constructor(private readonly source: ByteSource) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return this.source.read(start, end);
  }
}

const refuseBomb = (unpackedBytes: number, packedBytes: number): void => {
  const isTooLarge = unpackedBytes > MAX_UNPACKED_BYTES;
  const isTooDense =
    unpackedBytes > RATIO_MATTERS_ABOVE_BYTES && unpackedBytes > packedBytes * MAX_PACKING_RATIO;
  if (isTooLarge || isTooDense)
    throw new Refusal(
      "limit-exceeded",
      "The workbook unpacks to far more data than its size suggests, as files made to overload a server do. It was not opened. If it is real, save the sheet as CSV and import that.",
    );
};

/** Reads the table of contents only, and refuses by the sizes it declares before anything is unpacked. */
const partsOf = async (zip: ZipFile, packedBytes: number): Promise<Map<string, Entry>> => {
  if (zip.entryCount > MAX_PARTS) throw unreadableWorkbook();
  const parts = new Map<string, Entry>();
  let unpackedBytes = 0;
  for await (const entry of zip.eachEntry()) {
    unpackedBytes += entry.uncompressedSize;
    parts.set(entry.fileName, entry);
  }
  refuseBomb(unpackedBytes, packedBytes);
  return parts;
};

const openParts = async (source: ByteSource): Promise<[ZipFile, Map<string, Entry>]> => {
  try {
    const zip = await fromRandomAccessReaderPromise(new SourceReader(source), source.sizeBytes, {
      autoClose: false,
    });
    return [zip, await partsOf(zip, source.sizeBytes)];
  } catch (error) {
    throw error instanceof Refusal ? error : unreadableWorkbook();
  }
};

/** Opens the ZIP archive that a workbook is. A part that unpacks to more than it declares ends in an error. */
export const openWorkbook = async (source: ByteSource): Promise<Workbook> => {
  const [zip, parts] = await openParts(source);
  return {
    sizeOf: (part) => parts.get(part)?.uncompressedSize ?? null,
    async *textOf(part, reading) {
      const entry = parts.get(part);
      if (!entry) throw unreadableWorkbook();
      const decoder = new TextDecoder("utf-8", { fatal: true });
      const stream = await zip.openReadStreamPromise(entry);
      for await (const chunk of readChunks(stream, entry.uncompressedSize, reading))
        yield decoder.decode(chunk, { stream: true });
      yield decoder.decode();
    },
  };
};
