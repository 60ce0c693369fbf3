import { describe, expect, test } from "vitest";
import type { Catalogue, CatalogueItem } from "@/domain/framework/catalogue";
import { catalogueIndex } from "@/domain/framework/catalogue-index";

const item = (id: string, kind: string, parentId: string | null): CatalogueItem => ({
  id,
  kind,
  parentId,
  title: id,
  text: null,
  grade: null,
  edition: null,
});

const catalogue: Catalogue = {
  id: "house-rules",
  name: "House rules",
  version: "1",
  publisher: "Plant security",
  licence: "Internal",
  sources: [],
  note: null,
  kinds: [
    { id: "chapter", name: "Chapter", isAnswered: false },
    { id: "control", name: "Control", isAnswered: true },
  ],
  items: [
    item("A", "chapter", null),
    item("A.1", "chapter", "A"),
    item("A.1.a", "control", "A.1"),
    item("A.2", "control", "A"),
    item("B", "control", null),
  ],
};

describe("catalogueIndex", () => {
  const index = catalogueIndex(catalogue);
  const ids = (items: readonly CatalogueItem[]) => items.map(({ id }) => id);

  test("finds an item, what is below and what is above it", () => {
    expect(index.item("A.2")?.parentId).toBe("A");
    expect(ids(index.children(null))).toEqual(["A", "B"]);
    expect(ids(index.children("A"))).toEqual(["A.1", "A.2"]);
    expect(ids(index.children("B"))).toEqual([]);
    expect(ids(index.ancestors("A.1.a"))).toEqual(["A", "A.1"]);
    expect(ids(index.ancestors("A"))).toEqual([]);
  });

  test("lists what is answered in the order of the catalogue", () => {
    expect(ids(index.answered)).toEqual(["A.1.a", "A.2", "B"]);
    expect(catalogue.items.filter(index.isAnswered)).toEqual(index.answered);
  });

  test("knows nothing of an id that the catalogue does not have", () => {
    expect(index.item("Z")).toBeUndefined();
    expect(index.children("Z")).toEqual([]);
    expect(index.ancestors("Z")).toEqual([]);
  });
});
