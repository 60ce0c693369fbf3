import { describe, expect, test } from "vitest";
import {
  EVIDENCE_FILE_BYTES,
  EVIDENCE_FILES_PER_ANSWER,
  evidenceFileProblem,
  evidenceMediaType,
} from "@/domain/evidence/file-limits";

describe("evidenceFileProblem", () => {
  test.each([
    ["a PDF", "Restore test.PDF", 1, 0],
    ["the largest file", "capture.pcap", EVIDENCE_FILE_BYTES, 0],
    ["the last place", "rules.cfg", 10, EVIDENCE_FILES_PER_ANSWER - 1],
  ])("keeps %s", (_, name, size, already) => {
    expect(evidenceFileProblem({ name, size }, already)).toBeNull();
  });

  test.each([
    ["empty", "a.pdf", 0, 0, "This file is empty"],
    ["one byte too large", "a.pdf", EVIDENCE_FILE_BYTES + 1, 0, "larger than 20 MB"],
    ["a web page", "a.html", 10, 0, "Files of this type are not kept"],
    ["a drawing with script", "a.svg", 10, 0, "Files of this type are not kept"],
    ["a program under a double ending", "a.pdf.exe", 10, 0, "Files of this type are not kept"],
    ["macros", "a.xlsm", 10, 0, "Files of this type are not kept"],
    ["no ending", "pdf", 10, 0, "Files of this type are not kept"],
    ["a name of an object's own", "a.constructor", 10, 0, "Files of this type are not kept"],
    ["a long name", `${"a".repeat(200)}.pdf`, 10, 0, "longer than 200 characters"],
    ["one too many", "a.pdf", 10, EVIDENCE_FILES_PER_ANSWER, "has 20 files already"],
  ])("refuses %s", (_, name, size, already, message) => {
    expect(evidenceFileProblem({ name, size }, already)).toContain(message);
  });

  test("the type to serve comes from the ending", () => {
    expect(evidenceMediaType("photo.JPG")).toBe("image/jpeg");
    expect(evidenceMediaType("photo.jpg.html")).toBeUndefined();
  });
});
