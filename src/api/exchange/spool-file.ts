import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

export type SpooledFile = {
  readonly path: string;
  readonly sizeBytes: number;
  readonly remove: () => Promise<void>;
};

/** Puts a stream into a file of its own that nobody else on this machine may read. */
export const spoolFile = async (
  chunks: AsyncIterable<string | Uint8Array>,
  signal?: AbortSignal,
): Promise<SpooledFile> => {
  const folder = await mkdtemp(join(tmpdir(), "rungway-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  const path = join(folder, "file");
  try {
    await pipeline(Readable.from(chunks, { objectMode: true }), createWriteStream(path, { mode: 0o600 }), {
      signal,
    });
    return { path, sizeBytes: (await stat(path)).size, remove };
  } catch (error) {
    await remove();
    throw error;
  }
};

/** The file as a body; it is removed once it was sent, or the reader has gone. */
export const bodyOf = ({ path, remove }: SpooledFile): ReadableStream<Uint8Array> => {
  const stream = createReadStream(path);
  stream.once("close", () => void remove());
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
};
