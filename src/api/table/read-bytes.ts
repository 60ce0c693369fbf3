import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";

const CHUNK_BYTES = 64 * 1024;

/** A file's bytes, wherever they lie; may be read several times and from anywhere. */
export type ByteSource = {
  readonly sizeBytes: number;
  /** The bytes from `start` up to, but not including, `end`. */
  readonly read: (start: number, end: number) => Readable;
};

export const fileSource = async (path: string): Promise<ByteSource> => ({
  sizeBytes: (await stat(path)).size,
  read: (start, end) =>
    end > start
      ? createReadStream(path, { start, end: end - 1, highWaterMark: CHUNK_BYTES })
      : Readable.from([]),
});

function* chunksOf(bytes: Uint8Array, start: number, end: number): Generator<Uint8Array> {
  for (let from = start; from < end; from += CHUNK_BYTES)
    yield bytes.subarray(from, Math.min(from + CHUNK_BYTES, end));
}

export const memorySource = (bytes: Uint8Array): ByteSource => ({
  sizeBytes: bytes.byteLength,
  read: (start, end) => Readable.from(chunksOf(bytes, start, end)),
});

export type ReadOptions = {
  readonly signal?: AbortSignal | undefined;
  /** Called after every chunk. Bytes of the part of the file that holds the rows. */
  readonly onProgress?: ((readBytes: number, totalBytes: number) => void) | undefined;
};

/** A stream's chunks; throws the signal's reason once aborted, and reports what was read. */
export async function* readChunks(
  stream: Readable,
  totalBytes: number,
  { signal, onProgress }: ReadOptions,
): AsyncGenerator<Uint8Array> {
  let readBytes = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    signal?.throwIfAborted();
    readBytes += chunk.byteLength;
    yield chunk;
    onProgress?.(readBytes, totalBytes);
  }
}
