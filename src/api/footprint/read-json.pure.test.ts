import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { memorySource } from "@/api/table/read-bytes";
import { readTable } from "@/api/footprint/read-table";
import { splitJson } from "@/api/footprint/split-json";

const open = (content: string) => readTable(memorySource(Buffer.from(content)));

const read = async (content: string) => {
  const table = await open(content);
  const rows: (readonly string[])[] = [];
  const problems: { line: number; reason: string }[] = [];
  for await (const batch of table.batches()) {
    rows.push(...batch.rows.map(({ cells }) => cells));
    problems.push(...batch.problems);
  }
  return { columns: table.columns, rows, problems };
};

const TWO = {
  columns: ["name", "ip"],
  rows: [
    ["PLC", "10.0.0.1"],
    ["HMI", ""],
  ],
  problems: [],
};
const PLC = '{"name": "PLC", "ip": "10.0.0.1"}';
const HMI = '{"name": "HMI"}';

describe("JSON", () => {
  test.each([
    ["a list", `[${PLC}, ${HMI}]`],
    ["a list under a key", `{"total": 2, "items": [${PLC}, ${HMI}], "more": {"a": [1]}}`],
    ["a list further down", `{"data": {"count": "}]", "assets": {"nodes": [${PLC},${HMI}]}}}`],
    ["one object per line", `${PLC}\n${HMI}\n`],
    ["objects that each wrap an asset", `[{"asset": ${PLC}}, {"asset": ${HMI}}]`],
    ["a byte order mark", `\ufeff[${PLC}, ${HMI}]`],
  ])("%s", async (_, content) => {
    expect(await read(content)).toEqual(TWO);
  });

  test("one object", async () => {
    expect(await read(PLC)).toEqual({ columns: ["name", "ip"], rows: [["PLC", "10.0.0.1"]], problems: [] });
  });

  test("nested values become cells by path, lists are joined, lists of objects stay JSON", async () => {
    const record = {
      os: { name: "VxWorks", build: { nr: 7 } },
      ip: ["10.0.0.1", null, 2],
      cve: [{ id: "A" }],
      ok: true,
      none: null,
    };
    expect(await read(JSON.stringify([record]))).toMatchObject({
      columns: ["os.name", "os.build.nr", "ip", "cve", "ok", "none"],
      rows: [["VxWorks", "7", "10.0.0.1, , 2", '[{"id":"A"}]', "true", ""]],
    });
  });

  test("the columns are those of all records", async () => {
    expect(await read('[{"a": 1}, {"b": 2}]')).toMatchObject({
      columns: ["a", "b"],
      rows: [
        ["1", ""],
        ["", "2"],
      ],
    });
  });

  test("objects with too many keys inside stay whole instead of becoming columns", async () => {
    const attributes = Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`key${n}`, n]));
    expect((await open(JSON.stringify([{ name: "PLC", attributes }]))).columns).toEqual([
      "name",
      "attributes",
    ]);
  });

  test("a record that is no object is a bad row with its number", async () => {
    expect(await read(`[${PLC}, 7, {"name": oops}, ${HMI}]`)).toMatchObject({
      rows: TWO.rows,
      problems: [{ line: 2 }, { line: 3 }],
    });
  });

  test("a NUL character, which the database cannot hold, is dropped", async () => {
    expect((await read('[{"name": "P\\u0000LC"}]')).rows).toEqual([["PLC"]]);
  });

  test.each([
    ["[]", "nothing-to-import", /no assets/],
    ["{}", "nothing-to-import", /no assets/],
    ['[{"name": "PLC"}, {"name": "H', "unreadable-file", /middle of record 2/],
    ['{"name": "PLC"', "unreadable-file", /middle of record 1/],
    [`[{"name": "${"x".repeat(5 * 1024 * 1024)}"}]`, "unreadable-file", /Record 1 does not end/],
    [
      `{"machines": [{"name": "${"x".repeat(5 * 1024 * 1024)}"}]}`,
      "unreadable-file",
      /No list of assets was found/,
    ],
  ])("%.40s is refused", async (content, code, message) => {
    await expect(open(content)).rejects.toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    );
  });

  test("records are found wherever the text is cut", () => {
    const values = fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })), {
      minLength: 1,
      maxLength: 5,
    });
    const wrap = fc.constantFrom(
      (list: unknown) => JSON.stringify(list),
      (list: unknown) => JSON.stringify({ total: '"[{', result: list }, null, 2),
    );
    fc.assert(
      fc.property(values, wrap, fc.integer({ min: 1, max: 20 }), (list, write, size) => {
        const text = write(list);
        const splitter = splitJson();
        const records: string[] = [];
        for (let from = 0; from < text.length; from += size)
          records.push(...splitter.push(text.slice(from, from + size)));
        splitter.end();
        expect(records.map((record): unknown => JSON.parse(record))).toEqual(
          JSON.parse(JSON.stringify(list)),
        );
      }),
    );
  });
});
