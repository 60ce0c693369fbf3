import { describe, expect, test } from "vitest";
import { readCatalogueJson } from "@/domain/framework/read-catalogue-json";

const file = {
  id: "house-rules",
  name: "House rules",
  version: "1",
  publisher: "Plant security",
  licence: "Internal",
  kinds: [{ id: "control", name: "Control", isAnswered: true }],
  items: [{ id: "A", kind: "control", title: "One" }],
};

describe("readCatalogueJson", () => {
  test("fills in what a file may leave out", () => {
    expect(readCatalogueJson(file)).toEqual({
      catalogue: {
        ...file,
        sources: [],
        note: null,
        items: [
          { id: "A", kind: "control", title: "One", parentId: null, text: null, grade: null, edition: null },
        ],
      },
    });
  });

  test("a catalogue written as JSON reads back the same", () => {
    const reading = readCatalogueJson(file);
    const again = readCatalogueJson(JSON.parse(JSON.stringify("catalogue" in reading && reading.catalogue)));
    expect(again).toEqual(reading);
  });

  test("names each wrong shape by its path", () => {
    const { licence: _, ...rest } = file;
    const wrong = { ...rest, items: [{ id: 7, kind: "control", title: "One", grade: "high" }, "A"] };
    expect(readCatalogueJson(wrong)).toEqual({
      problems: [
        { where: "licence", reason: "A text belongs here." },
        { where: "items[0].id", reason: "A text belongs here." },
        { where: "items[0].grade", reason: "A number belongs here." },
        { where: "items[1]", reason: "An object belongs here." },
      ],
    });
    expect(readCatalogueJson([])).toEqual({
      problems: [{ where: "the file", reason: "An object belongs here." }],
    });
  });

  test("names each problem between items by their place in the file", () => {
    expect(readCatalogueJson({ ...file, items: [...file.items, ...file.items] })).toEqual({
      problems: [{ where: "items[1]", reason: "The id A is already used at items[0]." }],
    });
  });
});
