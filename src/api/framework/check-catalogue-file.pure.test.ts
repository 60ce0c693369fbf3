import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { checkCatalogueFile, type CatalogueFile } from "@/api/framework/check-catalogue-file";
import { memorySource } from "@/api/table/read-bytes";
import { shippedItems } from "@/data/framework/known-items";
import type { CatalogueMapping } from "@/domain/framework/catalogue-columns";

const check = (content: string | Uint8Array, more: Partial<CatalogueFile> = {}) =>
  checkCatalogueFile(
    {
      fileName: "Plant rules.csv",
      source: memorySource(typeof content === "string" ? Buffer.from(content) : content),
      ...more,
    },
    async () => shippedItems(),
  );

const json = (value: unknown) => JSON.stringify(value);
const metadata = { title: "Plant rules", version: "3", "oscal-version": "1.1.2" };
const oscal = (catalog: object) => json({ catalog: { uuid: "x", metadata, ...catalog } });
const control = (id: string, more: object = {}) => ({ id, title: `Title of ${id}`, ...more });
const own = (more: object = {}) => ({
  format: "rungway-catalogue/1",
  id: "house-rules",
  name: "House rules",
  version: "1",
  publisher: "Plant security",
  licence: "Internal",
  kinds: [{ id: "control", name: "Control", isAnswered: true }],
  items: [
    { id: "A", kind: "control", title: "One" },
    { id: "B", kind: "control", title: "Two", parentId: "A" },
  ],
  ...more,
});
const node = (urn: string, lines: string) => `    - urn: urn:x:req_node:plant:${urn}\n${lines}`;
const library = (nodes: string, more = "") =>
  `urn: urn:x:library:plant\nname: Plant library\nversion: 2\nobjects:\n  framework:\n    urn: urn:x:framework:plant\n    name: Plant\n    requirement_nodes:\n${nodes}${more}`;
const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]"]
  .concat(
    [..."bcdefghi"].map((key, at) => `${key}: &${key} [${Array(9).fill(`*${"abcdefgh"[at]}`).join(", ")}]`),
  )
  .join("\n");

/** A workbook of one sheet; the cells are XML. */
const workbook = (rows: readonly string[]): Uint8Array =>
  zipSync({
    "xl/workbook.xml": strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="Rules" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    "xl/worksheets/sheet1.xml": strToU8(
      `<worksheet><sheetData>${rows.map((cells, at) => `<row r="${at + 1}">${cells}</row>`).join("")}</sheetData></worksheet>`,
    ),
  });
const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;

describe("OSCAL", () => {
  test("groups, controls and enhancements become items, parts and parameters their wording", async () => {
    const { format, head, catalogue } = await check(
      oscal({
        metadata: {
          ...metadata,
          parties: [
            { uuid: "a", type: "person", name: "Ann" },
            { uuid: "b", type: "organization", name: "Tarnholm" },
          ],
        },
        groups: [
          {
            id: "ac",
            title: "Access",
            params: [{ id: "who", label: "role" }],
            groups: [{ title: "Local", controls: [control("ac-7")] }],
            controls: [
              control("ac-1", {
                params: [
                  { id: "often", values: ["monthly"] },
                  { id: "how", select: { choice: ["by {{ insert: param, who }}", "by phone"] } },
                ],
                parts: [
                  {
                    name: "statement",
                    prose: "Check access {{ insert: param, often }} {{ insert: param, how }}:",
                    parts: [{ name: "item", prose: "at the gate", props: [{ name: "label", value: "a." }] }],
                  },
                  { name: "guidance", prose: "Why: {{ insert: param, gone }}." },
                  { name: "assessment-objective", prose: "left out" },
                ],
                controls: [control("ac-1.1")],
              }),
              control("ac-2", { props: [{ name: "status", value: "withdrawn" }] }),
            ],
          },
        ],
      }),
    );
    expect({ format, head }).toEqual({
      format: "oscal",
      head: {
        id: "plant-rules",
        name: "Plant rules",
        version: "3",
        publisher: "Tarnholm",
        licence: "Not stated in the file",
      },
    });
    expect(catalogue?.items.map(({ id, kind, parentId }) => [id, kind, parentId])).toEqual([
      ["ac", "group", null],
      ["Local", "group", "ac"],
      ["ac-7", "control", "Local"],
      ["ac-1", "control", "ac"],
      ["ac-1.1", "enhancement", "ac-1"],
      ["ac-2", "withdrawn", "ac"],
    ]);
    expect(catalogue?.items[3]?.text).toBe(
      "Check access monthly [by [role]; by phone]:\na. at the gate\nGuidance: Why: [gone].",
    );
    expect(catalogue?.kinds.filter(({ isAnswered }) => isAnswered).map(({ id }) => id)).toEqual([
      "control",
      "enhancement",
    ]);
  });

  test("a parameter that repeats itself ends", async () => {
    const params = [{ id: "p", select: { choice: Array(50).fill("{{ insert: param, p }}".repeat(20)) } }];
    const parts = [{ name: "statement", prose: "{{ insert: param, p }}" }];
    const { catalogue } = await check(oscal({ params, controls: [control("a", { parts })] }));
    expect(catalogue?.items[0]?.text?.length).toBeLessThan(600);
  });
});

describe("CISO Assistant library", () => {
  const nodes =
    node("a", "      assessable: false\n      depth: 1\n      ref_id: 1.10\n      name: Chapter\n") +
    node(
      "a.1",
      "      assessable: true\n      depth: 2\n      ref_id: '1.10.1'\n      description: Keep a list\n",
    ) +
    node(
      "a.2",
      "      assessable: true\n      depth: 2\n      parent_urn: urn:x:req_node:plant:a\n      name: Two\n      description: null\n",
    );

  test("requirement nodes become items; a missing parent is found by depth, a missing id by urn", async () => {
    const { format, catalogue } = await check(library(nodes));
    expect(format).toBe("ciso-assistant");
    expect(catalogue).toMatchObject({ id: "plant", name: "Plant", version: "2" });
    expect(
      catalogue?.items.map(({ id, kind, parentId, title, text }) => [id, kind, parentId, title, text]),
    ).toEqual([
      ["1.10", "heading", null, "Chapter", null],
      ["1.10.1", "requirement", "1.10", "Keep a list", "Keep a list"],
      ["a.2", "requirement", "1.10", "Two", null],
    ]);
  });

  const mapping = (target: string, relationship = "superset") =>
    `  requirement_mapping_set:\n    source_framework_urn: urn:x:framework:plant\n    target_framework_urn: urn:x:framework:nist-csf-2.0\n    requirement_mappings:\n    - source_requirement_urn: urn:x:req_node:plant:a.1\n      target_requirement_urn: urn:x:req_node:nist-csf-2.0:${target}\n      relationship: ${relationship}\n`;

  test("its mapping sets become links, ids found whatever their case", async () => {
    const { edges, problems } = await check(library(nodes, mapping("id.am-01")));
    expect(problems).toEqual([]);
    expect(edges).toEqual([
      {
        from: { catalogueId: "plant", itemId: "1.10.1" },
        to: { catalogueId: "nist-csf-2.0", itemId: "ID.AM-01" },
        strength: "intersects",
        provenance: "Plant library",
        reviewer: null,
      },
    ]);
  });

  test.each([
    ["zz.99", "equal", "plant 1.10.1 → nist-csf-2.0 zz.99: There is no zz.99 in the catalogue nist-csf-2.0."],
    ["id.am-01", "alike", "line 31: One of equal, subset, superset, intersect, not_related belongs here."],
  ])("a link to %s that is %s is refused", async (target, relationship, expected) => {
    const { problems } = await check(library(nodes, mapping(target, relationship)));
    expect(problems.map(({ where, reason }) => `${where}: ${reason}`)).toEqual([expected]);
  });
});

describe("tables", () => {
  test("columns are proposed by their head words, headings are what has something below", async () => {
    const { catalogue, table, notices, head } = await check(
      "Ref ID;Parent;Title;Description;MIL\nA;;Access;;\nA.1;A;Locks;=HYPERLINK(1);1,5\n",
    );
    expect(head).toMatchObject({ id: "plant-rules", name: "Plant rules", version: "1" });
    expect(table?.mapping).toEqual({
      id: "Ref ID",
      parent: "Parent",
      title: "Title",
      text: "Description",
      kind: null,
      grade: "MIL",
    });
    expect(notices).toContain("Answered: Requirement. Headings: Heading.");
    expect(catalogue?.items).toEqual([
      { id: "A", kind: "heading", title: "Access", parentId: null, text: null, grade: null, edition: null },
      {
        id: "A.1",
        kind: "requirement",
        title: "Locks",
        parentId: "A",
        text: "=HYPERLINK(1)",
        grade: 1.5,
        edition: null,
      },
    ]);
  });

  test("the person's mapping and head go before what was proposed", async () => {
    const mapping: CatalogueMapping = {
      id: "No",
      parent: null,
      title: null,
      text: "What",
      kind: "Sort",
      grade: null,
    };
    const { catalogue } = await check("No,What,Sort,Title\n1,Lock doors,rule,x\n", {
      mapping,
      head: { id: "plant-7", version: "2026" },
    });
    expect(catalogue).toMatchObject({
      id: "plant-7",
      version: "2026",
      kinds: [{ id: "rule", isAnswered: true }],
      items: [{ id: "1", title: "Lock doors", kind: "rule" }],
    });
  });

  test("of a formula cell in a workbook the saved value is read, never the formula", async () => {
    const { catalogue, format } = await check(
      workbook([
        cell("ID") + cell("Title") + cell("Text"),
        `${cell("A")}<c t="str"><f>"Lo"&amp;"cks"</f><v>Locks</v></c>${cell("=cmd|' /C calc'!A0")}`,
      ]),
    );
    expect(format).toBe("xlsx");
    expect(catalogue?.items[0]).toMatchObject({ id: "A", title: "Locks", text: "=cmd|' /C calc'!A0" });
  });
});

describe("files that are refused, each with its place and reason", () => {
  const deep = (depth: number): object =>
    depth === 0 ? control("x") : { title: `G${depth}`, groups: [deep(depth - 1)] };
  const edge = (itemId: string) => ({
    from: { catalogueId: "house-rules", itemId: "A" },
    to: { catalogueId: "nist-csf-2.0", itemId },
    strength: "supports",
    provenance: "House",
  });
  test.each<[string, string | Uint8Array, string | null, RegExp]>([
    ["no byte", "", null, /^the file: The file is empty/],
    ["white space", " \n \n", null, /^the file: The file holds no text/],
    [
      "50 MB",
      new Uint8Array(50 * 1024 * 1024),
      null,
      /^the file: The file has 50 MB; a catalogue may have 20 MB/,
    ],
    [
      "6 MB of YAML",
      `a: ${"x".repeat(6 * 1024 * 1024)}`,
      null,
      /^the file: The file has 7 MB; a YAML file may have 5/,
    ],
    ["bytes that are no text", Uint8Array.from({ length: 999 }, (_, at) => at), null, /holds binary data/],
    ["a PDF", "%PDF-1.7\n", null, /^the file: The file is a PDF/],
    ["a web page", "<html></html>", null, /^the file: The file is a web page or XML/],
    ["a damaged workbook", "PK\x03\x04 and no more", null, /^the file: The file is damaged/],
    ["prose", "Dear all,\nplease find attached\n", "csv", /^columns: |^the file: /],
    ["a number", "[1, 2]", null, /^the file: This is no catalogue/],
    ["other JSON", json({ name: "x" }), null, /^the file: This is no catalogue/],
    ["broken JSON", '{"catalog": {\n"metadata" 1', null, /^line 2: .* column 12/],
    ["JSON that ends early", '{"catalog": {', null, /^line 1: .* breaks off/],
    ["deep JSON", `{"catalog": ${"[".repeat(1e6)}`, null, /^line 1: /],
    ["an OSCAL profile", json({ profile: {} }), "oscal", /^profile: This is an OSCAL profile/],
    ["an OSCAL plan", json({ "system-security-plan": {} }), "oscal", /security plan, not a catalogue/],
    [
      "OSCAL of another version",
      oscal({ metadata: { ...metadata, "oscal-version": "2.0.0" }, controls: [control("a")] }),
      "oscal",
      /^catalog\.metadata\.oscal-version: The file is in OSCAL 2\.0\.0; versions 1\.x/,
    ],
    ["OSCAL without metadata", json({ catalog: {} }), "oscal", /^catalog\.metadata: .* missing/],
    ["OSCAL without controls", oscal({}), "oscal", /^items: The catalogue has no items/],
    [
      "OSCAL with an id twice",
      oscal({ controls: [control("a", { controls: [control("a")] })] }),
      "oscal",
      /^catalog\.controls\[0\]\.controls\[0\]: The id a is already used at catalog\.controls\[0\]/,
    ],
    [
      "OSCAL with a control that is none",
      oscal({ controls: [7] }),
      "oscal",
      /^catalog\.controls\[0\]: An object/,
    ],
    ["OSCAL in 60 groups", oscal({ groups: [deep(60)] }), "oscal", /More than 50 groups or controls/],
    ["an alias bomb", bomb, "ciso-assistant", /repeats parts of itself/],
    ["deep YAML", `objects: ${"[".repeat(1e6)}`, "ciso-assistant", /^line 1: More than 50 lists/],
    ["dashes in YAML", `objects:\n${"- ".repeat(1e5)}`, "ciso-assistant", /^line 2: More than 50 lists/],
    ["a tag in YAML", "objects: !!js/function x\n", "ciso-assistant", /^line 1: .* tag/],
    ["two YAML documents", "objects: 1\n---\nobjects: 2\n", "ciso-assistant", /^line 2: /],
    ["broken YAML", "objects:\n  a: [1\nb: 2\n", "ciso-assistant", /^line \d: This is no YAML/],
    [
      "a key twice",
      "objects:\n  framework: {}\n  framework: {}\n",
      "ciso-assistant",
      /^line 3: “framework” is there/,
    ],
    ["other YAML", "services:\n  web: {}\n", null, /^line 1: This is no catalogue/],
    [
      "a library of reference controls",
      "urn: x\nname: y\nobjects:\n  reference_controls: []\n",
      "ciso-assistant",
      /^line 4: The library holds reference controls, but no framework, so there is nothing to answer/,
    ],
    [
      "a library with a circle",
      library(
        node("a", "      name: A\n      assessable: true\n      parent_urn: urn:x:req_node:plant:b\n") +
          node("b", "      name: B\n      assessable: true\n      parent_urn: urn:x:req_node:plant:a\n"),
      ),
      "ciso-assistant",
      /^line 9: The item lies below itself: a › b › a/,
    ],
    [
      "a library with an unknown parent",
      library(node("a", "      name: A\n      assessable: true\n      parent_urn: urn:x:gone\n")),
      "ciso-assistant",
      /^line 9: The parent urn:x:gone is not in the catalogue/,
    ],
    [
      "a library with a node twice",
      library(node("a", "      name: A\n      assessable: true\n").repeat(2)),
      "ciso-assistant",
      /^line 12: The id a is already used at line 9/,
    ],
    [
      "a table without ids",
      "Colour,Shape\nred,round\n",
      "csv",
      /^columns: Choose the column that holds the ids/,
    ],
    [
      "a table without titles",
      "ID,Shape\n1,round\n",
      "csv",
      /^columns: Choose the column that holds the titles/,
    ],
    ["a table with a circle", "ID,Parent,Title\na,b,A\nb,a,B\n", "csv", /^row 2: The item lies below itself/],
    ["a table with an id twice", "ID,Title\na,A\na,B\n", "csv", /^row 3: The id a is already used at row 2/],
    ["a grade in words", "ID,Title,Grade\na,A,high\n", "csv", /^row 2: The grade “high” is not a number/],
    ["a row with too many cells", "ID,Title\na,A,x,y\n", "csv", /^row 2: The row has 4 cells/],
    ["column names alone", "ID,Title\n", null, /^the file: The file has column names but no rows/],
    [
      "our format of another version",
      json(own({ format: "rungway-catalogue/9" })),
      "rungway",
      /^format: .*reads rungway-catalogue\/1/,
    ],
    ["our format without a licence", json(own({ licence: undefined })), "rungway", /^licence: A text/],
    [
      "our format with too many items",
      json(own({ items: Array(20_001).fill(1) })),
      "rungway",
      /^items: There are 20,001/,
    ],
    ["a control character", json(own({ name: "a\0b" })), "rungway", /^name: .*cannot be shown \(U\+0000\)/],
    [
      "a link to nowhere",
      json(own({ crosswalk: [edge("PR.ZZ-9")] })),
      "rungway",
      /^house-rules A → nist-csf-2\.0 PR\.ZZ-9: There is no PR\.ZZ-9 in the catalogue nist-csf-2\.0/,
    ],
    [
      "a link without strength",
      json(own({ crosswalk: [{ ...edge("PR.AA-01"), strength: "conforms" }] })),
      "rungway",
      /^crosswalk\[0\]\.strength: One of equal, subset/,
    ],
  ])("%s", async (_, content, expectedFormat, expected) => {
    const { format, catalogue, problems, problemCount } = await check(content);
    expect(catalogue).toBeNull();
    expect(problems.map(({ where, reason }) => `${where}: ${reason}`)[0]).toMatch(expected);
    expect({ format, problemCount }).toEqual({ format: expectedFormat, problemCount: problems.length });
  });

  test("of very many problems the first thousand are kept and all are counted", async () => {
    const rows = Array.from({ length: 5000 }, (_, at) => `${at},x,y`).join("\n");
    const { problems, problemCount } = await check(`ID,Grade,Title\n${rows}\n`);
    expect(problems).toHaveLength(1000);
    expect(problems[999]?.where).toBe("row 1001");
    expect(problemCount).toBe(5000);
  });
});
