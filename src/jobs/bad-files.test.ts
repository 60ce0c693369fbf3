import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/data/client";
import { stopBoss } from "@/data/jobs/boss";
import { receiveImportFile } from "@/api/footprint/receive-import-file";
import { checkImport } from "@/jobs/check-import";
import type { ImportId } from "@/domain/shared/ids";
import { csvRow } from "@/domain/footprint/csv-row";
import {
  honestBomb,
  lyingBomb,
  sheetRow,
  textCell,
  workbookOf,
  workbookWithSheet,
} from "@/test/bad-workbooks";
import { mintProgramme } from "@/test/factories";
import type { Minted } from "@/test/factories";
import { importTablesOf } from "@/test/import-tables";

const MIB = 1024 * 1024;
const HEAD = "Name,Serial Number,IP Address,Vendor,Site,Remark";
const csv = (...rows: string[]): Buffer => Buffer.from([HEAD, ...rows].join("\n"));
const plc = (n: number, over: { ip?: string; vendor?: string; remark?: string } = {}): string =>
  `PLC-${n},SN-${n},${over.ip ?? `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`},${over.vendor ?? "Norrtek"},Brenna,${over.remark ?? ""}`;
const cellsOf = (line: string): string[] => line.split(",");
const json = (...records: object[]): Buffer => Buffer.from(JSON.stringify(records));
const record = (n: number, over: object = {}) => ({ Name: `PLC-${n}`, Site: "Brenna", ...over });

/** Takes a file in, confirms the proposed mapping, and does what the worker does; the import is then checked or failed. */
const checkFile = async (own: Minted, bytes: Uint8Array): Promise<ImportId> => {
  const { programmeId, userId, api } = own;
  const user = { userId, sessionEpoch: 0 };
  const importId = await receiveImportFile(user, programmeId, { fileName: "inventory", siteId: null, bytes });
  const { mapping, timeZone, dateOrder } = await api.footprint.oneImport({ programmeId, importId });
  await api.footprint.checkImport({ programmeId, importId, mapping: [...mapping], timeZone, dateOrder });
  await checkImport({ ...user, programmeId, importId });
  return importId;
};

let own: Minted;

beforeAll(async () => {
  own = await mintProgramme([{ name: "Brenna", code: "BRE" }]);
  const importId = await checkFile(own, csv(plc(900), plc(901)));
  await own.api.footprint.commitImport({ programmeId: own.programmeId, importId });
});
afterAll(async () => {
  await stopBoss();
  await closeDatabase();
});

const labels = async ({ api, programmeId }: Minted, text = "") =>
  (await api.footprint.assets({ programmeId, text })).rows.map(({ label }) => label);

describe("a file that cannot be read says why and what to do, and leaves the database as it was", () => {
  const sound = workbookOf(sheetRow("Name", "Site") + sheetRow("PLC-1", "Brenna"));
  const bombSheet = `<!DOCTYPE x [<!ENTITY a "${"a".repeat(1000)}">${"bcdefghi"
    .split("")
    .map((name, n) => `<!ENTITY ${name} "${`&${"abcdefgh"[n]};`.repeat(1000)}">`)
    .join("")}]><worksheet><sheetData>${sheetRow("&i;")}</sheetData></worksheet>`;
  const junk = Buffer.from(Array.from({ length: 100_000 }, (_, n) => (n * n) & 255));

  test.each<[string, () => Uint8Array, RegExp]>([
    ["an empty file", () => Buffer.alloc(0), /empty \(0 bytes\).*export it again/],
    ["blanks alone", () => Buffer.from(" \n\n \n"), /holds no text.*export it again/],
    ["column names alone, CSV", () => Buffer.from(`${HEAD}\n`), /column names but no rows.*export it again/],
    ["column names alone, XLSX", () => workbookOf(sheetRow("Name", "Site")), /column names but no rows/],
    ["an empty list, JSON", () => Buffer.from("[]"), /holds no assets.*export it again/],
    ["binary junk", () => junk, /not text.*Save it as CSV in UTF-8/],
    [
      "UTF-16 without its mark",
      () => Buffer.from(`${HEAD}\n${plc(1)}`, "utf16le"),
      /unusual encoding.*Save it as CSV in UTF-8/,
    ],
    [
      "a quotation mark never closed",
      () => csv(plc(1), '"PLC-2,SN-2'),
      /opened in line 3 .*correct the line/,
    ],
    [
      "JSON cut off",
      () => json(record(1), record(2)).subarray(0, -5),
      /middle of record 2.*export the file again/,
    ],
    [
      "a workbook cut in half",
      () => sound.subarray(0, sound.length / 2),
      /damaged.*save it as \.xlsx or CSV/,
    ],
    ["a workbook without its end", () => sound.subarray(0, -10), /damaged.*save it as \.xlsx or CSV/],
    ["an entity bomb in the sheet", () => workbookWithSheet(bombSheet), /damaged.*save it as \.xlsx or CSV/],
    ["a ZIP bomb of 5 GB that says so", honestBomb, /unpacks to far more.*save the sheet as CSV/],
    ["a ZIP bomb of 4 GiB that says 10 kB", () => lyingBomb(10_000), /damaged.*save it as \.xlsx or CSV/],
    [
      "a ZIP bomb of 4 GiB that says 60 MiB",
      () => lyingBomb(60 * MIB),
      /text or a row of more than .*save the sheet as CSV/,
    ],
    [
      "12 MB in one row, XLSX",
      () =>
        workbookOf(sheetRow("Name", "Site") + sheetRow(...Array.from({ length: 12 }, () => "x".repeat(MIB)))),
      /text or a row of more than .*save the sheet as CSV/,
    ],
  ])("%s", async (_, make, message) => {
    const bytes = make();
    const before = await importTablesOf(own);
    const peak = process.resourceUsage().maxRSS;
    await expect(checkFile(own, bytes)).rejects.toMatchObject({ message: expect.stringMatching(message) });
    expect(await importTablesOf(own)).toEqual(before);
    expect((process.resourceUsage().maxRSS - peak) / 1024).toBeLessThan(200);
  });

  test("nothing that says which asset a row is: the check is refused, and the file waits for another mapping", async () => {
    const before = await importTablesOf(own);
    await expect(checkFile(own, Buffer.from("Colour,Shape\nred,round\n"))).rejects.toThrow(
      /No column says which asset a row is\. Map at least one/,
    );
    const after = await importTablesOf(own);
    expect(after).toMatchObject({ assets: before.assets, import_rows: before.import_rows });
    expect(after.imports.rows).toBe(before.imports.rows + 1);
    expect(after.audit_events.rows).toBe(before.audit_events.rows + 1);
  });
});

test("a fault far down is found by the check: it ends as failed, nothing is staged, every connection goes on", async () => {
  const { programmeId, api } = own;
  const before = await importTablesOf(own);
  const rows = Array.from({ length: 20_000 }, (_, n) => plc(n));
  const importId = await checkFile(own, csv(...rows, '"PLC-x,SN-x'));
  expect(await api.footprint.oneImport({ programmeId, importId })).toMatchObject({
    state: "failed",
    failure: expect.stringMatching(/opened in line 20002 .*Nothing was imported; correct the line/),
  });
  const everyConnection = Array.from({ length: 20 }, () => importTablesOf(own));
  for (const after of await Promise.all(everyConnection)) {
    expect(after).toMatchObject({ assets: before.assets, import_rows: before.import_rows });
    expect(after.import_problems).toEqual(before.import_problems);
  }
});

type Problem = readonly [line: number, column: string | null, reason: RegExp];
type Expected = {
  readonly added?: number;
  readonly changed?: number;
  readonly unchanged?: number;
  readonly problems?: readonly Problem[];
  readonly notice?: RegExp;
  readonly label?: string;
};

describe("a file with something bad in it goes in without that, and says what was left out", () => {
  const long = "x".repeat(MIB);
  const tooLong = (line: number): Problem => [line, "Remark", /longer than 32768 characters.*Shorten/];
  const formula = "=cmd|' /C calc'!A0";
  const sheet = (...lines: string[]) =>
    workbookOf([HEAD, ...lines].map((line) => sheetRow(...cellsOf(line))).join(""));

  test.each<[string, Uint8Array, Expected]>([
    [
      "umlauts in Windows-1252",
      Buffer.from(`${HEAD}\n${plc(1).replace("PLC-1,", "Förderband Süd 1,")}`, "latin1"),
      { added: 1, notice: /not in UTF-8.*Windows-1252.*check names/, label: "Förderband Süd 1" },
    ],
    [
      "UTF-16 with its mark",
      Buffer.from(`\uFEFF${HEAD}\n${plc(2).replace("PLC-2,", "Förderband Süd 2,")}`, "utf16le"),
      { added: 1, label: "Förderband Süd 2" },
    ],
    [
      "UTF-16 with its mark, the other way round",
      Buffer.from(`\uFEFF${HEAD}\n${plc(3).replace("PLC-3,", "Förderband Süd 3,")}`, "utf16le").swap16(),
      { added: 1, label: "Förderband Süd 3" },
    ],
    [
      "1 MB in one cell, CSV",
      csv(plc(10), plc(11, { remark: long }), plc(12)),
      { added: 2, problems: [tooLong(3)] },
    ],
    [
      "1 MB in one cell, XLSX",
      sheet(plc(20), plc(21, { remark: long }), plc(22)),
      { added: 2, problems: [tooLong(3)] },
    ],
    [
      "1 MB in one cell, JSON",
      json(record(30), record(31, { Remark: long }), record(32)),
      { added: 2, problems: [tooLong(2)] },
    ],
    [
      "a formula, CSV",
      csv(plc(40).replace("PLC-40", formula), plc(41, { remark: "@SUM(A1)" })),
      { added: 2, label: formula },
    ],
    [
      "a formula, XLSX: its value as saved",
      workbookOf(
        `${sheetRow(...cellsOf(HEAD))}<row>${textCell("PLC-50")}${textCell("SN-50")}${textCell("10.9.9.50")}<c t="str"><f>WEBSERVICE("http://x")</f><v>Norrtek</v></c>${textCell("Brenna")}</row>`,
      ),
      { added: 1, label: "PLC-50" },
    ],
    [
      "ids twice in the file",
      csv(plc(60), plc(61), plc(60)),
      { added: 2, problems: [[4, null, /Same serial number as line 2.*delete the other/]] },
    ],
    [
      "ids the inventory has already",
      csv(plc(900), plc(901, { vendor: "Kessel" })),
      { changed: 1, unchanged: 1, label: "PLC-901" },
    ],
    [
      "NUL characters in names and values, JSON",
      json(record(70, { "Maker\0": "x", Remark: "a\0b" })),
      { added: 1, label: "PLC-70" },
    ],
    [
      "row numbers that repeat or are none, XLSX",
      workbookOf(
        [HEAD, plc(80), plc(81), plc(82), plc(83)]
          .map((line, n) =>
            sheetRow(...cellsOf(line)).replace(
              "<row>",
              `<row r="${["1", "2", "2", "x", "99999999999"][n]}">`,
            ),
          )
          .join(""),
      ),
      { added: 4 },
    ],
  ])("%s", async (_, bytes, { added = 0, changed = 0, unchanged = 0, problems = [], notice, label }) => {
    const { programmeId, api } = own;
    const before = await importTablesOf(own);
    const importId = await checkFile(own, bytes);
    const found = await api.footprint.oneImport({ programmeId, importId });
    expect(found).toMatchObject({
      failure: null,
      state: "checked",
      addedCount: added,
      changedCount: changed,
      unchangedCount: unchanged,
      badCount: problems.length,
    });
    if (notice) expect(found.notices.join(" ")).toMatch(notice);
    const listed = await api.footprint.importProblems({ programmeId, importId });
    expect(listed.rows).toMatchObject(
      problems.map(([line, column, reason]) => ({ line, column, reason: expect.stringMatching(reason) })),
    );
    expect((await importTablesOf(own)).assets).toEqual(before.assets);
    expect(await api.footprint.commitImport({ programmeId, importId })).toEqual({ added, changed });
    const after = await importTablesOf(own);
    expect(after.assets.rows).toBe(before.assets.rows + added);
    expect(after.imports.rows).toBe(before.imports.rows + 1);
    // The file and the staged rows are gone; each of upload, check and commit left one line.
    expect(after.import_file_parts).toEqual(before.import_file_parts);
    expect(after.import_rows).toEqual(before.import_rows);
    expect(after.audit_events.rows).toBe(before.audit_events.rows + 3);
    if (label) expect(await labels(own, label)).toEqual([label]);
  });

  test("what a formula left in the inventory is text again in an export", async () => {
    expect(csvRow(await labels(own, formula))).toBe(`'${formula}\r\n`);
  });
});

test("of 200,000 rows with 500 bad ones 199,500 go in, and each of the 500 is named", async () => {
  const large = await mintProgramme([{ name: "Brenna", code: "BRE" }]);
  const { programmeId, api } = large;
  const isBad = (n: number) => n % 400 === 7;
  const rows = Array.from({ length: 200_000 }, (_, n) => plc(n, isBad(n) ? { ip: `10.0.999.${n}` } : {}));
  const importId = await checkFile(large, Buffer.from([HEAD, ...rows].join("\n")));
  expect(await api.footprint.oneImport({ programmeId, importId })).toMatchObject({
    state: "checked",
    addedCount: 199_500,
    badCount: 500,
  });
  const named: { line: number; column: string | null; value: string; reason: string }[] = [];
  for (let cursor: number | null = -1; cursor !== null;) {
    const page = await api.footprint.importProblems({ programmeId, importId, cursor });
    named.push(...page.rows);
    cursor = page.nextCursor;
  }
  expect(named).toMatchObject(
    Array.from({ length: 500 }, (_, nth) => ({
      line: nth * 400 + 7 + 2,
      column: "IP Address",
      value: `10.0.999.${nth * 400 + 7}`,
      reason: expect.stringMatching(/no IPv4 or IPv6 address.*Write it as/),
    })),
  );
  expect(await api.footprint.commitImport({ programmeId, importId })).toEqual({ added: 199_500, changed: 0 });
  const { assets, import_rows: staged } = await importTablesOf(large);
  expect([assets.rows, staged.rows]).toEqual([199_500, 0]);
}, 120_000);
