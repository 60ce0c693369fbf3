/**
 * Media type by file ending. Nothing that a browser would run: no HTML, no SVG. Office files only without macros, no
 * archives.
 */
export const EVIDENCE_FILE_TYPES = {
  pdf: "application/pdf",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  heic: "image/heic",
  txt: "text/plain",
  log: "text/plain",
  cfg: "text/plain",
  csv: "text/csv",
  json: "application/json",
  xml: "application/xml",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  pcap: "application/vnd.tcpdump.pcap",
  pcapng: "application/octet-stream",
} as const;

const MEGABYTE = 1024 * 1024;
export const EVIDENCE_FILE_BYTES = 20 * MEGABYTE;
export const EVIDENCE_FILE_NAME_LENGTH = 200;
export const EVIDENCE_FILES_PER_ANSWER = 20;

const MESSAGES = {
  empty: "This file is empty, so nothing was attached. Choose the file again.",
  large: `This file is larger than ${EVIDENCE_FILE_BYTES / MEGABYTE} MB, so it was not attached. Attach the pages that matter, or a link.`,
  name: `The name of this file is longer than ${EVIDENCE_FILE_NAME_LENGTH} characters, so it was not attached. Shorten the name.`,
  type: `Files of this type are not kept. Attach a PDF, a picture, text, CSV, JSON, XML, Word, Excel, PowerPoint or capture file, or a link.`,
  many: `This answer has ${EVIDENCE_FILES_PER_ANSWER} files already, so no more were attached. Remove one first.`,
};

/** Media type to serve a file as: by its ending, never by what the sender says. Undefined where it is not kept. */
export const evidenceMediaType = (fileName: string): string | undefined => {
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  const types: Readonly<Record<string, string>> = EVIDENCE_FILE_TYPES;
  return ending !== undefined && Object.hasOwn(types, ending) ? types[ending] : undefined;
};

/** What to tell a person whose file cannot be kept; null where it can. `size` in bytes. */
export const evidenceFileProblem = (
  file: { readonly name: string; readonly size: number },
  filesAlready: number,
): string | null => {
  if (evidenceMediaType(file.name) === undefined) return MESSAGES.type;
  if (file.name.length > EVIDENCE_FILE_NAME_LENGTH) return MESSAGES.name;
  if (file.size === 0) return MESSAGES.empty;
  if (file.size > EVIDENCE_FILE_BYTES) return MESSAGES.large;
  return filesAlready >= EVIDENCE_FILES_PER_ANSWER ? MESSAGES.many : null;
};
