import { describe, expect, test } from "vitest";
import { matchingItems, type PaletteItem } from "./palette-item";

const ITEMS: PaletteItem[] = [
  { id: "why", label: "Why can P-12 not start earlier?", group: "Do" },
  { id: "dmz", label: "P-12 Industrial DMZ", detail: "Brenna, Mar to Jun 2027", group: "Go to" },
  { id: "seg", label: "SEG-2 at Brenna", words: "macro-segmentation", group: "Go to" },
];

describe("matchingItems", () => {
  test.each([
    ["", ["dmz", "seg", "why"]],
    ["p-12", ["dmz", "why"]],
    ["brenna dm", ["dmz"]],
    ["dm brenna", ["dmz"]],
    ["MACRO", ["seg"]],
    ["grenoix", []],
  ])("%j finds %j", (query, expected) => {
    expect(matchingItems(ITEMS, query).map(({ id }) => id)).toEqual(expected);
  });

  test("a long list is cut", () => {
    const many = Array.from({ length: 200 }, (_, index): PaletteItem => ({
      id: `${index}`,
      label: `Site ${index}`,
      group: "Go to",
    }));
    expect(matchingItems(many, "site")).toHaveLength(50);
  });
});
