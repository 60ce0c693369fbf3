import { readChunks, type ByteSource, type ReadOptions } from "@/api/table/read-bytes";
import { Refusal } from "@/domain/shared/refusal";

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** Windows-1252 for the bytes 80 to 9F; Node's own decoder of that name reads them as Latin-1. */
const WINDOWS_1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

const NO_TEXT =
  "The file is not text that can be read: it holds binary data or an unusual encoding. Save it as CSV in UTF-8.";

/** The text of a source, chunk by chunk, without a byte order mark. Throws a TypeError where the bytes do not fit. */
export async function* decodedText(
  source: ByteSource,
  encoding: TextEncoding,
  reading: ReadOptions,
): AsyncGenerator<string> {
  const isWindows = encoding === "windows-1252";
  const decoder = new TextDecoder(isWindows ? "latin1" : encoding, { fatal: !isWindows });
  for await (const chunk of readChunks(source.read(0, source.sizeBytes), source.sizeBytes, reading)) {
    const text = decoder.decode(chunk, { stream: true });
    yield isWindows
      ? text.replace(/[\x80-\x9f]/g, (char) => WINDOWS_1252.charAt(char.charCodeAt(0) - 0x80))
      : text;
  }
  yield decoder.decode();
}

/** Control characters that no text holds; in Windows-1252 also the bytes that stand for nothing. */
const BINARY = {
  // oxlint-disable-next-line no-control-regex
  unicode: /[\0-\x08\x0e-\x1a]/,
  // oxlint-disable-next-line no-control-regex
  windows: /[\0-\x08\x0e-\x1a\x81\x8d\x8f\x90\x9d]/,
};

const isDecodable = async (
  source: ByteSource,
  encoding: TextEncoding,
  signal?: AbortSignal,
): Promise<boolean> => {
  const binary = encoding === "windows-1252" ? BINARY.windows : BINARY.unicode;
  try {
    for await (const text of decodedText(source, encoding, { signal })) {
      if (binary.test(text)) throw new Refusal("unreadable-file", NO_TEXT);
    }
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
};

const markedEncoding = async (source: ByteSource): Promise<TextEncoding | null> => {
  let mark = "";
  for await (const chunk of source.read(0, Math.min(2, source.sizeBytes)))
    mark += Buffer.from(chunk).toString("hex");
  return mark === "fffe" ? "utf-16le" : mark === "feff" ? "utf-16be" : null;
};

/**
 * The encoding of a whole text file, found by decoding all of it: the byte order mark decides, then UTF-8 if every byte
 * fits, else Windows-1252. Refuses binary content.
 */
export const detectEncoding = async (source: ByteSource, signal?: AbortSignal): Promise<TextEncoding> => {
  const marked = await markedEncoding(source);
  const candidates: readonly TextEncoding[] = marked ? [marked] : ["utf-8", "windows-1252"];
  for (const encoding of candidates) if (await isDecodable(source, encoding, signal)) return encoding;
  throw new Refusal("unreadable-file", NO_TEXT);
};

/** What to tell the user: Windows-1252 is a guess, under which any bytes look like text. */
export const encodingNotices = (encoding: TextEncoding): string[] =>
  encoding === "windows-1252"
    ? [
        "The file is not in UTF-8. It was read as Windows-1252 (Western European): check names with accents or umlauts before you import.",
      ]
    : [];
