import { once } from "node:events";
import { Readable, pipeline } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";
import { Refusal } from "@/domain/shared/refusal";

export type ZipEntry = { readonly name: string; readonly text: () => AsyncIterable<string> };

const LARGEST = 2 ** 32 - 1;
const DEFLATE = 8;
/** Sizes follow the content; names are UTF-8. */
const FLAGS = 0x0808;
/** 1 January 1980, the first day a ZIP archive can name: the same content gives the same bytes. */
const DATE = 0x21;

type Packed = { name: Buffer; crc: number; packedBytes: number; bytes: number; offset: number };

const refuseLarge = (bytes: number): void => {
  if (bytes > LARGEST)
    throw new Refusal(
      "limit-exceeded",
      "The programme is larger than the 4 GB that this format can hold. Nothing was exported. Take it as JSON.",
    );
};

const fields = (...list: [size: 2 | 4, value: number][]): Buffer => {
  const buffer = Buffer.alloc(list.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of list) at = buffer.writeUIntLE(value, at, size);
  return buffer;
};

const localHeader = ({ name }: Packed): Buffer =>
  Buffer.concat([
    fields([4, 0x04034b50], [2, 20], [2, FLAGS], [2, DEFLATE], [2, 0], [2, DATE], [4, 0], [4, 0], [4, 0]),
    fields([2, name.length], [2, 0]),
    name,
  ]);

const sizesOf = ({ crc, packedBytes, bytes }: Packed) => fields([4, crc], [4, packedBytes], [4, bytes]);

const centralHeader = (entry: Packed): Buffer =>
  Buffer.concat([
    fields([4, 0x02014b50], [2, 20], [2, 20], [2, FLAGS], [2, DEFLATE], [2, 0], [2, DATE]),
    sizesOf(entry),
    fields([2, entry.name.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, entry.offset]),
    entry.name,
  ]);

async function* counted(text: AsyncIterable<string>, entry: Packed): AsyncGenerator<Buffer> {
  for await (const piece of text) {
    const bytes = Buffer.from(piece);
    entry.crc = crc32(bytes, entry.crc);
    entry.bytes += bytes.byteLength;
    refuseLarge(entry.bytes);
    yield bytes;
  }
}

async function* packed(text: AsyncIterable<string>, entry: Packed): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw();
  const closed = once(deflate, "close").catch(() => undefined);
  pipeline(Readable.from(counted(text, entry)), deflate, () => undefined);
  for await (const chunk of deflate as AsyncIterable<Buffer>) {
    entry.packedBytes += chunk.byteLength;
    yield chunk;
  }
  await closed;
}

/** A ZIP archive whose parts are packed while they are read, so that none is in memory as a whole. */
export async function* writeZip(entries: Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const done: Packed[] = [];
  let offset = 0;
  for (const { name, text } of entries) {
    const entry: Packed = { name: Buffer.from(name), crc: 0, packedBytes: 0, bytes: 0, offset };
    const header = localHeader(entry);
    yield header;
    yield* packed(text(), entry);
    yield Buffer.concat([fields([4, 0x08074b50]), sizesOf(entry)]);
    offset += header.length + entry.packedBytes + 16;
    refuseLarge(offset);
    done.push(entry);
  }
  const directory = Buffer.concat(done.map(centralHeader));
  yield directory;
  yield fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, done.length],
    [2, done.length],
    [4, directory.length],
    [4, offset],
    [2, 0],
  );
}
