import { describe, expect, test } from "vitest";
import type { CatalogueMapping } from "@/domain/framework/catalogue-columns";
import { cell, check, control, library, metadata, node, oscal, workbook } from "@/test/catalogue-files";

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
