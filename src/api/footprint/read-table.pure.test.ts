import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fileSource, memorySource } from "@/api/table/read-bytes";
import { readTable } from "@/api/footprint/read-table";
import type { FileTable } from "@/api/table/shape-table";
import { MAX_COLUMNS, MAX_FILE_BYTES } from "@/domain/footprint/import-limits";
import type { RefusalCode } from "@/domain/shared/refusal";

const utf16 = (text: string, isBigEndian: boolean): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return isBigEndian ? bytes.swap16() : bytes;
};

const open = (content: string | Uint8Array) =>
  readTable(memorySource(typeof content === "string" ? Buffer.from(content) : content));

const contentOf = async (table: FileTable) => {
  const rows: { line: number; cells: readonly string[] }[] = [];
  const problems: { line: number; severity: string; reason: string }[] = [];
  for await (const batch of table.batches()) {
    rows.push(...batch.rows);
    problems.push(...batch.problems);
  }
  return { rows, problems };
};

const refusal = (code: RefusalCode, message: RegExp) =>
  expect.objectContaining({ code, message: expect.stringMatching(message) });

describe("text tables", () => {
  test.each([
    ["comma", "Name,IP\nPLC,10.0.0.1\nHMI,10.0.0.2"],
    ["semicolon, CRLF", "Name;IP\r\nPLC;10.0.0.1\r\nHMI;10.0.0.2\r\n"],
    ["tab", "Name\tIP\nPLC\t10.0.0.1\nHMI\t10.0.0.2\n"],
    ["bar", "Name|IP\nPLC|10.0.0.1\nHMI|10.0.0.2\n"],
    ["CR", "Name,IP\rPLC,10.0.0.1\rHMI,10.0.0.2\r"],
    ["byte order mark", "\ufeffName,IP\nPLC,10.0.0.1\nHMI,10.0.0.2"],
    ["UTF-16 little endian", utf16("Name,IP\nPLC,10.0.0.1\nHMI,10.0.0.2", false)],
    ["UTF-16 big endian", utf16("Name,IP\nPLC,10.0.0.1\nHMI,10.0.0.2", true)],
  ])("%s", async (_, content) => {
    const table = await open(content);
    expect(table).toMatchObject({ format: "csv", columns: ["Name", "IP"], notices: [] });
    expect(await contentOf(table)).toEqual({
      rows: [
        { line: 2, cells: ["PLC", "10.0.0.1"] },
        { line: 3, cells: ["HMI", "10.0.0.2"] },
      ],
      problems: [],
    });
  });

  test("a delimiter inside quoted lists does not win over the real one", async () => {
    const table = await open('Name;Protocols\nPLC;"s7, modbus, http"\nHMI;"s7, modbus"\n');
    expect(table.columns).toEqual(["Name", "Protocols"]);
  });

  test("Windows-1252 is read and said", async () => {
    const table = await open(Buffer.from("Name,Preis\nK\xfchlung,5\x80\n", "latin1"));
    expect(table.notices).toEqual([expect.stringContaining("read as Windows-1252")]);
    expect((await contentOf(table)).rows[0]?.cells).toEqual(["Kühlung", "5€"]);
  });

  test("titles above the column names are left out and said; blank rows are skipped", async () => {
    const table = await open(
      "Inventory of Bremen,,\n\nName,IP,Model\nPLC,10.0.0.1,S7\n,,\nHMI,10.0.0.2,TP\n",
    );
    expect(table.columns).toEqual(["Name", "IP", "Model"]);
    expect(table.notices[0]).toMatch(/taken from line 3/);
    expect((await contentOf(table)).rows.map(({ line }) => line)).toEqual([4, 6]);
  });

  test("unnamed and repeated columns get names", async () => {
    const table = await open("Name,,Name,Name (2)\na,b,c,d\n");
    expect(table.columns).toEqual(["Name", "Column 2", "Name (2)", "Name (2) (2)"]);
  });

  test("an address among the column names is noticed", async () => {
    expect((await open("PLC,10.0.0.1\nHMI,10.0.0.2\n")).notices[0]).toMatch(/holds an address/);
  });

  test("a row that is too long is left out, one that is too short is kept with a warning", async () => {
    const { rows, problems } = await contentOf(
      await open("Name,IP\nPLC,10.0.0.1,x,y\nHMI\nHMI2,10.0.0.2,,\n"),
    );
    expect(rows.map(({ line }) => line)).toEqual([3, 4]);
    expect(problems).toMatchObject([
      { line: 2, severity: "error", reason: expect.stringMatching(/4 cells, the header 2/) },
      { line: 3, severity: "warning", reason: expect.stringMatching(/1 cells, the header 2/) },
    ]);
  });

  test("can be read again from the start, from a file as from memory, and says how far it is", async () => {
    const folder = await mkdtemp(join(tmpdir(), "read-table-"));
    const path = join(folder, "inventory.txt");
    await writeFile(path, `Name,IP\n${"PLC,10.0.0.1\n".repeat(20_000)}`);
    const source = await fileSource(path);
    const table = await readTable(source);
    const progress: number[] = [];
    let count = 0;
    for await (const { rows } of table.batches({ onProgress: (read, total) => progress.push(read / total) }))
      count += rows.length;
    expect(count).toBe(20_000);
    expect(progress.length).toBeGreaterThan(2);
    expect(progress.at(-1)).toBe(1);
    expect([...progress].sort((a, b) => a - b)).toEqual(progress);
    expect((await contentOf(table)).rows).toHaveLength(20_000);
    await rm(folder, { recursive: true });
  });

  test("stops when it is cancelled", async () => {
    const table = await open(`Name,IP\n${"PLC,10.0.0.1\n".repeat(20_000)}`);
    const cancel = new AbortController();
    const read = async () => {
      for await (const _ of table.batches({ signal: cancel.signal })) cancel.abort();
    };
    await expect(read()).rejects.toThrow(expect.objectContaining({ name: "AbortError" }));
    await expect(readTable(memorySource(Buffer.from("a,b\n1,2")), { signal: cancel.signal })).rejects.toThrow(
      "aborted",
    );
  });
});

describe("files that cannot be imported say why", () => {
  test.each<[string, string | Uint8Array, RefusalCode, RegExp]>([
    ["empty", "", "nothing-to-import", /empty \(0 bytes\)/],
    ["only blanks", "\n  \n\n", "nothing-to-import", /holds no text/],
    ["column names without rows", "Name,IP\n", "nothing-to-import", /column names but no rows/],
    ["rows of blanks", "Name,IP\n,\n , \n", "nothing-to-import", /column names but no rows/],
    [
      "binary",
      new Uint8Array([1, 2, 3, 0, 255, 254, 17, 0, 9]),
      "unreadable-file",
      /not text that can be read/,
    ],
    ["binary further down", `Name,IP\n${"a,b\n".repeat(50_000)}\0`, "unreadable-file", /not text/],
    ["UTF-16 without a mark", utf16("Name,IP\nPLC,1", false).subarray(2), "unreadable-file", /not text/],
    ["bytes of no encoding", Buffer.from("Name\nK\x81hl\x8dung\n", "latin1"), "unreadable-file", /not text/],
    ["old Excel", Buffer.from("d0cf11e0a1b11ae1", "hex"), "unreadable-file", /old Excel workbook/],
    ["PDF", "%PDF-1.7\n", "unreadable-file", /PDF/],
    ["gzip", Buffer.from("1f8b0800", "hex"), "unreadable-file", /gzip/],
    ["capture", Buffer.from("d4c3b2a102000400", "hex"), "unreadable-file", /network capture/],
    ["web page", "\ufeff\n<html><table></table></html>", "unreadable-file", /web page or XML/],
    ["open quotation mark", 'Name,IP\nPLC,"10.0.0.1\n', "unreadable-file", /line 2 is never closed/],
    [
      "too many columns",
      `${Array.from({ length: MAX_COLUMNS + 1 }, (_, n) => n).join()}\n1`,
      "limit-exceeded",
      /501 columns/,
    ],
  ])("%s", async (_, content, code, message) => {
    await expect(open(content)).rejects.toThrow(refusal(code, message));
  });

  test("too large", async () => {
    const source = { ...memorySource(new Uint8Array()), sizeBytes: MAX_FILE_BYTES + 1 };
    await expect(readTable(source)).rejects.toThrow(refusal("limit-exceeded", /more than 200 MB/));
  });

  test("more rows than an import takes", async () => {
    const table = await open(`Name,IP\n${"a,b\n".repeat(1_000_001)}`);
    await expect(contentOf(table)).rejects.toThrow(refusal("limit-exceeded", /1000000 rows/));
  }, 60_000);
});
