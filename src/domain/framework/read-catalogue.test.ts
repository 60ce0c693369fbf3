import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CatalogueDraft, DraftItem } from "@/domain/framework/catalogue-draft";
import { CATALOGUE_LIMITS } from "@/domain/framework/catalogue-limits";
import { readCatalogue } from "@/domain/framework/read-catalogue";

const item = (id: string, parentId: string | null = null, more: Partial<DraftItem> = {}): DraftItem => ({
  where: `row ${id}`,
  id,
  kind: "control",
  title: `Title of ${id}`,
  parentId,
  text: null,
  grade: null,
  edition: null,
  ...more,
});

const draft = (items: readonly DraftItem[], more: Partial<CatalogueDraft> = {}): CatalogueDraft => ({
  id: "house-rules",
  name: "House rules",
  version: "1",
  publisher: "Plant security",
  licence: "Internal",
  sources: ["Handbook"],
  note: null,
  kinds: [
    { id: "chapter", name: "Chapter", isAnswered: false },
    { id: "control", name: "Control", isAnswered: true },
  ],
  items,
  ...more,
});

const problemsOf = (each: CatalogueDraft): string[] => {
  const reading = readCatalogue(each);
  return "problems" in reading ? reading.problems.map(({ where, reason }) => `${where}: ${reason}`) : [];
};

const idsOf = (each: CatalogueDraft): string[] => {
  const reading = readCatalogue(each);
  return "catalogue" in reading ? reading.catalogue.items.map(({ id }) => id) : [];
};

const text = (length: number) => "x".repeat(length);

describe("readCatalogue", () => {
  test("reads a tree from the top down, also where a parent follows its children", () => {
    expect(
      idsOf(draft([item("A.1", "A"), item("B"), item("A"), item("B.1", "B"), item("A.2", "A")])),
    ).toEqual(["B", "B.1", "A", "A.1", "A.2"]);
  });

  test("trims texts and takes an empty parent for none", () => {
    const reading = readCatalogue(draft([item(" A ", " ", { title: " One ", text: "  ", edition: " 2 " })]));
    expect(reading).toMatchObject({
      catalogue: { items: [{ id: "A", parentId: null, title: "One", text: null, edition: "2" }] },
    });
    expect("catalogue" in reading && reading.catalogue.items[0]).not.toHaveProperty("where");
  });

  test("names every problem, not only the first", () => {
    expect(
      problemsOf(
        draft(
          [
            item("A", "Z"),
            item("A"),
            item("", null, { title: "" }),
            item("C", "D"),
            item("D", "C"),
            item("E", "E"),
            item("F", null, { kind: "measure", grade: Number.NaN }),
          ],
          { licence: "", version: " " },
        ),
      ),
    ).toEqual([
      "version: The version is missing.",
      "licence: The licence is missing.",
      "row A: The id A is already used at row A.",
      "row : The id is missing.",
      "row : The title is missing.",
      "row F: The catalogue has no kind measure.",
      "row F: The grade is not a number.",
      "row A: The parent Z is not in the catalogue.",
      "row C: The item lies below itself: C › D › C.",
      "row E: The item lies below itself: E › E.",
    ]);
  });

  test.each<[string, Partial<CatalogueDraft>, string]>([
    ["no items", { items: [] }, "items: The catalogue has no items."],
    [
      "no answered kind",
      { kinds: [{ id: "control", name: "Control", isAnswered: false }] },
      "kinds: No kind of item is answered; mark at least one.",
    ],
    [
      "a kind twice",
      {
        kinds: [
          { id: "control", name: "Control", isAnswered: true },
          { id: "control", name: "Again", isAnswered: true },
        ],
      },
      "kinds[1]: The kind control is there twice.",
    ],
    [
      "the id of the own model",
      { id: "rungway-maturity" },
      "id: The id rungway-maturity belongs to the maturity model of the product.",
    ],
    ["an empty source", { sources: ["Handbook", ""] }, "sources[1]: The source is missing."],
    [
      "a long text",
      { items: [item("A", null, { text: text(CATALOGUE_LIMITS.text + 1) })] },
      "row A: The text has 10,001 characters; 10,000 are the most.",
    ],
    [
      "a long title",
      { items: [item("A", null, { title: text(CATALOGUE_LIMITS.title + 1) })] },
      "row A: The title has 501 characters; 500 are the most.",
    ],
  ])("refuses %s", (_, more, expected) => {
    expect(problemsOf(draft([item("A")], more))).toEqual([expected]);
  });

  test("takes 20,000 items and refuses one more", () => {
    const items = Array.from({ length: CATALOGUE_LIMITS.items + 1 }, (_, at) => item(`I${at}`));
    expect(idsOf(draft(items.slice(1)))).toHaveLength(20_000);
    expect(problemsOf(draft(items))).toEqual(["items: There are 20,001 items; 20,000 are the most."]);
  });

  const many = CATALOGUE_LIMITS.items;
  test.each<[string, DraftItem[], number]>([
    ["one chain", Array.from({ length: many }, (_, at) => item(`I${at}`, at > 0 ? `I${at - 1}` : null)), 0],
    ["one circle", Array.from({ length: many }, (_, at) => item(`I${at}`, `I${(at + 1) % many}`)), 1],
    ["circles of two", Array.from({ length: many }, (_, at) => item(`I${at}`, `I${at ^ 1}`)), many / 2],
    [
      "a long way into one circle",
      Array.from({ length: many }, (_, at) => item(`I${at}`, `I${Math.max(0, at - 1)}`)),
      1,
    ],
    ["one id, its own parent", Array.from({ length: many }, () => item("I", "I")), many],
    [
      "one id at the top and half of the items below it",
      Array.from({ length: many }, (_, at) => (at % 2 ? item("I") : item(`I${at}`, "I"))),
      many / 2 - 1,
    ],
  ])("stays quick with %s of 20,000 items", (_, items, problems) => {
    const started = performance.now();
    expect(problemsOf(draft(items))).toHaveLength(problems);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test("shortens what it quotes", () => {
    const [long = ""] = problemsOf(draft([item("A", "p".repeat(5000))]));
    expect(long.length).toBeLessThan(120);
    const circle = Array.from({ length: 1000 }, (_, at) => item(`I${at}`, `I${(at + 1) % 1000}`));
    expect(problemsOf(draft(circle))).toEqual([
      "row I0: The item lies below itself: I0 › I1 › I2 › I3 › … (1000 items) › I0.",
    ]);
  });

  test("any forest comes out whole, parents first, in the same order each time", () => {
    const parents = fc.array(fc.integer({ min: -1, max: 40 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(parents, fc.infiniteStream(fc.integer()), (choices, shuffle) => {
        const items = choices
          .map((parent, at) => item(`I${at}`, parent >= 0 && parent < at ? `I${parent}` : null))
          .map((each) => ({ each, key: Number(shuffle.next().value) }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => each);
        const ids = idsOf(draft(items));
        expect(ids.toSorted()).toEqual(items.map(({ id }) => id).toSorted());
        const position = new Map(ids.map((id, at) => [id, at]));
        for (const { id, parentId } of items)
          if (parentId !== null) expect(position.get(parentId)).toBeLessThan(position.get(id) ?? -1);
        expect(idsOf(draft(items))).toEqual(ids);
      }),
    );
  });
});
