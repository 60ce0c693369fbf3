import { describe, expect, test } from "vitest";
import { fileContentProblem } from "@/domain/evidence/file-content-problem";
import { EVIDENCE_FILE_TYPES } from "@/domain/evidence/file-limits";

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === "string" ? [...new TextEncoder().encode(part)] : part)),
  );

const ZIP = bytes("PK", [3, 4, 20, 0]);

const GOOD: Record<keyof typeof EVIDENCE_FILE_TYPES, Uint8Array> = {
  pdf: bytes("%PDF-1.7\n"),
  png: bytes([0x89], "PNG\r\n", [0x1a], "\n"),
  jpg: bytes([0xff, 0xd8, 0xff, 0xe0]),
  jpeg: bytes([0xff, 0xd8, 0xff, 0xdb]),
  webp: bytes("RIFF", [1, 2, 3, 4], "WEBP"),
  heic: bytes([0, 0, 0, 24], "ftypheic"),
  txt: bytes("Zone A: schlüssel abgezogen"),
  log: bytes([0xff, 0xfe, 0x5a, 0x00]),
  cfg: bytes("interface Gi0/1"),
  csv: bytes("a;b\n1;2"),
  json: bytes('{"rules":[]}'),
  xml: bytes('<?xml version="1.0"?><rules/>'),
  docx: ZIP,
  xlsx: ZIP,
  pptx: ZIP,
  pcap: bytes([0xd4, 0xc3, 0xb2, 0xa1]),
  pcapng: bytes([0x0a, 0x0d, 0x0d, 0x0a]),
};

const HTML = bytes("  <!DOCTYPE html><script>alert(1)</script>");

describe("fileContentProblem", () => {
  test.each(Object.entries(GOOD))("%s begins as it must", (ending, content) => {
    expect(fileContentProblem(`rules.${ending}`, content)).toBeNull();
  });

  test.each(Object.keys(GOOD))("a web page called .%s is refused", (ending) => {
    expect(fileContentProblem(`rules.${ending}`, HTML)).toContain(`does not begin like a .${ending} file`);
  });

  test("a program called .txt, a cut picture and an unknown ending are refused", () => {
    expect(fileContentProblem("rules.txt", bytes("MZ", [0x90, 0x00]))).not.toBeNull();
    expect(fileContentProblem("panel.png", bytes([0x89], "PN"))).not.toBeNull();
    expect(fileContentProblem("rules.exe", GOOD.pdf)).not.toBeNull();
    expect(fileContentProblem("constructor", GOOD.pdf)).not.toBeNull();
  });
});
