import { EVIDENCE_FILE_TYPES, evidenceMediaType } from "@/domain/evidence/file-limits";

type MediaType = (typeof EVIDENCE_FILE_TYPES)[keyof typeof EVIDENCE_FILE_TYPES];

/** So many bytes from the start of a file are enough to judge it. */
export const JUDGED_BYTES = 4096;

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

const startsWith =
  (...signatures: readonly (readonly number[])[]) =>
  (bytes: Uint8Array): boolean =>
    signatures.some((signature) => signature.every((byte, at) => bytes[at] === byte));

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const HEIC_BRANDS = ["heic", "heix", "hevc", "mif1", "msf1", "heim", "heis"];

const isText = (bytes: Uint8Array): boolean =>
  // UTF-16 says so at its start; any other text has no zero byte.
  startsWith([0xff, 0xfe], [0xfe, 0xff])(bytes) || !bytes.includes(0);

const isMarkup = (bytes: Uint8Array): boolean =>
  // The three bytes are UTF-8's mark.
  /^(?:\u00EF\u00BB\u00BF)?\s*(?:<!doctype html|<html|<head|<body|<script|<svg|<iframe)/i.test(
    ascii(bytes, 0, 512),
  );

const isPlainText = (bytes: Uint8Array): boolean => isText(bytes) && !isMarkup(bytes);

/** How a file of each type begins. */
const BEGINS: Record<MediaType, (bytes: Uint8Array) => boolean> = {
  "application/pdf": (bytes) => ascii(bytes, 0, 1024).includes("%PDF-"),
  "image/png": startsWith([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  "image/jpeg": startsWith([0xff, 0xd8, 0xff]),
  "image/webp": (bytes) => ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === "WEBP",
  "image/heic": (bytes) => ascii(bytes, 4, 8) === "ftyp" && HEIC_BRANDS.includes(ascii(bytes, 8, 12)),
  "text/plain": isPlainText,
  "text/csv": isPlainText,
  "application/json": isPlainText,
  "application/xml": isPlainText,
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": startsWith(ZIP),
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": startsWith(ZIP),
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": startsWith(ZIP),
  "application/vnd.tcpdump.pcap": startsWith(
    [0xd4, 0xc3, 0xb2, 0xa1],
    [0xa1, 0xb2, 0xc3, 0xd4],
    [0x4d, 0x3c, 0xb2, 0xa1],
    [0xa1, 0xb2, 0x3c, 0x4d],
  ),
  "application/octet-stream": startsWith([0x0a, 0x0d, 0x0d, 0x0a]),
};

/** What to tell a person whose file is not what its name says; null where it is. @param head its first `JUDGED_BYTES`. */
export const fileContentProblem = (fileName: string, head: Uint8Array): string | null => {
  const mediaType = evidenceMediaType(fileName) as MediaType | undefined;
  if (mediaType !== undefined && BEGINS[mediaType](head)) return null;
  const ending = /\.[a-z0-9]+$/i.exec(fileName)?.[0] ?? fileName;
  return `This file does not begin like a ${ending} file, so it was not attached. Open it, save it again in that format, and attach that.`;
};
