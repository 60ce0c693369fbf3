import { describe, expect, test } from "vitest";
import { bomb, check, control, json, library, metadata, node, oscal, own } from "@/test/catalogue-files";

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
