import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { frameworkIndex, frameworks } from "@/data/content/frameworks";

/** Answered items by kind: what coverage has as its denominators, as published or as the reference counts them. */
const ANSWERED: Record<string, Record<string, number>> = {
  "nist-csf-2.0": { subcategory: 106 },
  "doe-c2m2-2.1": { practice: 356 },
  "cisa-cpg-2.0": { goal: 34 },
  "cisa-cpg-1.0.1": { goal: 38 },
  "isa-iec-62443-2-1-2024": { requirement: 87 },
  "isa-iec-62443-3-2": { "ZCR requirement": 32 },
  "isa-iec-62443-3-3": { SR: 51 },
  "nist-sp-800-82r3": { control: 201, enhancement: 17 },
  "nerc-cip": { obligation: 7, part: 134 },
  "tsa-sd-pipeline-2021-02": { measure: 8, "sub-measure": 55 },
  "eu-nis2-art21": { measure: 10 },
  "sans-ics-5": { control: 5 },
  "mitre-attack-ics": { mitigation: 52 },
};

const countBy = (values: readonly (string | number | null)[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
  return counts;
};

const itemsOf = (catalogueId: string) => frameworkIndex(catalogueId)?.catalogue.items ?? [];

describe("shipped frameworks", () => {
  test("are the thirteen, each under its id", () => {
    expect(frameworks.map(({ id }) => id)).toEqual(Object.keys(ANSWERED));
    expect(frameworkIndex("unheard-of")).toBeUndefined();
  });

  test.each(Object.entries(ANSWERED))("%s is answered in the published number of items", (id, expected) => {
    expect(countBy(frameworkIndex(id)?.answered.map(({ kind }) => kind) ?? [])).toEqual(expected);
  });

  test("every practice of C2M2 has its MIL, every NERC standard its version", () => {
    const practices = itemsOf("doe-c2m2-2.1").filter(({ kind }) => kind === "practice");
    expect(countBy(practices.map(({ grade }) => grade))).toEqual({ "1": 56, "2": 166, "3": 134 });
    const standards = itemsOf("nerc-cip").filter(({ kind }) => kind === "standard");
    expect(standards.map(({ id, edition }) => edition?.startsWith(`${id}-`))).toEqual(standards.map(() => true));
  });

  test("ship no wording of a text that is not free, and say where their ids come from", () => {
    for (const { items, sources, licence, note } of frameworks) {
      expect(items.filter(({ text }) => text !== null)).toEqual([]);
      expect([sources.length > 0, licence.length > 0, note !== null]).toEqual([true, true, true]);
    }
  });
});

const REFERENCE = resolve(import.meta.dirname, "../../../../shared/reference/frameworks");
type Reference = { items: { id: string; kind: string; title: string; parent?: string; mil?: number }[] };
const referenceOf = (id: string) =>
  JSON.parse(readFileSync(resolve(REFERENCE, `${id}.json`), "utf8")) as Reference;

describe.each(frameworks)("$id against the reference", ({ id, items }) => {
  test("has every id under the same parent, and nothing else", ({ skip }) => {
    skip(!existsSync(REFERENCE), "the reference folder is not beside this checkout");
    const parents = (rows: readonly (readonly [string, string | null])[]) => new Map(rows);
    expect(parents(items.map((item) => [item.id, item.parentId]))).toEqual(
      parents(referenceOf(id).items.map((item) => [item.id, item.parent ?? null])),
    );
    expect(items).toHaveLength(referenceOf(id).items.length);
  });
});

test("C2M2 practices carry the reference's MILs and none of its wording", ({ skip }) => {
  skip(!existsSync(REFERENCE), "the reference folder is not beside this checkout");
  const practices = referenceOf("doe-c2m2-2.1").items.filter(({ kind }) => kind === "practice");
  const wording = new Map(practices.map(({ id, title }) => [id, title.toLowerCase()]));
  const ours = itemsOf("doe-c2m2-2.1").filter(({ kind }) => kind === "practice");
  expect(new Map(ours.map(({ id, grade }) => [id, grade]))).toEqual(
    new Map(practices.map(({ id, mil }) => [id, mil])),
  );
  expect(ours.filter(({ id, title }) => wording.get(id)?.startsWith(title.toLowerCase()))).toEqual([]);
});
