import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { memorySource } from "@/api/table/read-bytes";
import { readTable } from "@/api/footprint/read-table";

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

type Parts = Readonly<Record<string, string>>;

/** A workbook whose sheets hold the given XML of rows. */
const workbook = (sheets: Readonly<Record<string, string>>, parts: Parts = {}): Uint8Array => {
  const names = Object.keys(sheets);
  const files: Parts = {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook ${NAMESPACES}><sheets>${names
      .map((name, n) => `<sheet name="${name}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${names
      .map((_, n) => `<Relationship Id="rId${n + 1}" Target="worksheets/sheet${n + 1}.xml"/>`)
      .join("")}</Relationships>`,
    ...Object.fromEntries(
      names.map((name, n) => [
        `xl/worksheets/sheet${n + 1}.xml`,
        `<?xml version="1.0"?><worksheet ${NAMESPACES}><sheetData>${sheets[name]}</sheetData></worksheet>`,
      ]),
    ),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
};

const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (...values: string[]) => `<row>${values.map(text).join("")}</row>`;

const open = (bytes: Uint8Array, sheetName: string | null = null) =>
  readTable(memorySource(bytes), { sheetName });

const read = async (bytes: Uint8Array, sheetName: string | null = null) => {
  const table = await open(bytes, sheetName);
  const rows: (readonly string[])[] = [];
  for await (const batch of table.batches()) rows.push(...batch.rows.map(({ cells }) => cells));
  return { columns: table.columns, rows, notices: table.notices };
};

const STYLES = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd.mm.yyyy hh:mm"/><numFmt numFmtId="165" formatCode="0.0&quot;d&quot;"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`;

describe("workbooks", () => {
  test("reads shared, rich and inline text, numbers, dates, booleans, errors and the value of formulas", async () => {
    const sheet = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><t>Seen</t></is></c><c r="E1" t="str"><v>Up</v></c><c r="F1" t="str"><v>F</v></c></row>
      <row r="3"><c r="A3"><v>1234567890123</v></c><c r="B3"><v>2.8999999999999999</v></c><c r="C3" s="1"><v>45000</v></c><c r="D3" s="2"><v>45000.5</v></c><c r="E3" t="b"><v>1</v></c><c r="F3" t="str"><f>A3&amp;"x"</f><v>7x</v></c></row>
      <row r="4"><c r="B4" s="3"><v>1E+3</v></c><c r="F4" t="e"><v>#N/A</v></c></row>`;
    const sharedStrings =
      "<sst><si><t>Serial</t></si><si><r><t>Ver</t></r><r><t>sion</t></r><rPh><t>x</t></rPh></si><si><t>Da_x0074_e</t></si></sst>";
    const bytes = workbook(
      { Assets: sheet },
      { "xl/sharedStrings.xml": sharedStrings, "xl/styles.xml": STYLES },
    );
    expect(await read(bytes)).toEqual({
      columns: ["Serial", "Version", "Date", "Seen", "Up", "F"],
      rows: [
        ["1234567890123", "2.9", "2023-03-15", "2023-03-15T12:00:00", "true", "7x"],
        ["", "1000", "", "", "", ""],
      ],
      notices: [],
    });
  });

  test("takes the first visible sheet with text, or the named one, and says what it left out", async () => {
    const bytes = workbook({ Cover: "", Assets: row("Name") + row("PLC"), Spare: row("Name") + row("HMI") });
    expect(await read(bytes)).toMatchObject({
      rows: [["PLC"]],
      notices: ["Read from sheet “Assets”; left out: “Cover”, “Spare”."],
    });
    expect(await read(bytes, "Spare")).toMatchObject({ rows: [["HMI"]] });
    await expect(open(bytes, "Nowhere")).rejects.toThrow(expect.objectContaining({ code: "not-found" }));
  });

  test("dates count from 1904 where the workbook says so", async () => {
    const dated = `<row>${text("Seen")}</row><row><c s="1"><v>43538</v></c></row>`;
    const parts = {
      "xl/styles.xml": STYLES,
      "xl/workbook.xml": `<workbook ${NAMESPACES}><workbookPr date1904="1"/><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>`,
    };
    expect((await read(workbook({ A: dated }, parts))).rows).toEqual([["2023-03-15"]]);
  });

  test("a cell beyond the last column name is a warning", async () => {
    const table = await open(workbook({ A: row("Name") + row("PLC", "remark") }));
    for await (const { rows, problems } of table.batches()) {
      expect(rows).toHaveLength(1);
      expect(problems).toMatchObject([{ line: 2, severity: "warning", value: "remark" }]);
    }
  });

  test("an entity bomb is not expanded", async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData>${row("&b;")}</sheetData></worksheet>`;
    await expect(open(workbook({ A: "" }, { "xl/worksheets/sheet1.xml": bomb }))).rejects.toThrow(
      expect.objectContaining({ code: "unreadable-file" }),
    );
  });
});

describe("workbooks that cannot be imported say why", () => {
  const sound = workbook({ A: row("Name") + row("PLC") });

  test.each([
    ["empty sheets", workbook({ A: "", B: "<row/>" }), "nothing-to-import", /sheets are empty/],
    ["only column names", workbook({ A: row("Name", "IP") }), "nothing-to-import", /no rows/],
    [
      "another ZIP archive",
      zipSync({ "readme.txt": strToU8("hello") }),
      "unreadable-file",
      /no Excel workbook/,
    ],
    ["cut off", sound.subarray(0, sound.length - 30), "unreadable-file", /damaged/],
    ["broken XML", workbook({ A: "<row><c></row>" }), "unreadable-file", /damaged/],
  ])("%s", async (_, bytes, code, message) => {
    await expect(open(bytes)).rejects.toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    );
  });

  /** Writes another unpacked size of the first sheet into the archive's table of contents. */
  const declaring = (bytes: Uint8Array, unpackedBytes: number): Buffer => {
    const archive = Buffer.from(bytes);
    const entry = archive.lastIndexOf("xl/worksheets/sheet1.xml") - 46;
    expect(archive.readUInt32LE(entry)).toBe(0x02014b50);
    archive.writeUInt32LE(unpackedBytes, entry + 24);
    return archive;
  };

  test.each([
    ["more than can be read", 2_000_000_000],
    ["more than is ever packed into so little", 80_000_000],
  ])("a ZIP bomb that declares %s is refused unopened", async (_, unpackedBytes) => {
    await expect(open(declaring(sound, unpackedBytes))).rejects.toThrow(
      expect.objectContaining({
        code: "limit-exceeded",
        message: expect.stringMatching(/unpacks to far more/),
      }),
    );
  });

  test("a ZIP bomb that declares a small size ends where it grows beyond it", async () => {
    const bomb = workbook({ A: row("Name") + row("x".repeat(4096)).repeat(500) });
    expect(bomb.length).toBeLessThan(20_000);
    await expect(open(declaring(bomb, 10_000))).rejects.toThrow(
      expect.objectContaining({ code: "unreadable-file" }),
    );
  });
});
