import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { vendorColumns } from "@/data/content/vendor-columns";
import { ASSET_FIELDS } from "@/domain/footprint/asset";

const REFERENCE = resolve(import.meta.dirname, "../../../../shared/reference/footprint/vendor-columns.json");

type Reference = { tools: { id: string; columns: { column: string }[] }[] };

test("holds every tool and column of the reference", ({ skip }) => {
  skip(!existsSync(REFERENCE), "the reference folder is not beside this checkout");
  const { tools } = JSON.parse(readFileSync(REFERENCE, "utf8")) as Reference;
  for (const { id, columns } of tools) {
    const known = vendorColumns.tools.find((tool) => tool.id === id)?.columns.map(({ column }) => column);
    const expected = columns.flatMap(({ column }) =>
      column === "custom_field1..10" ? Array.from({ length: 10 }, (_, n) => `custom_field${n + 1}`) : [column],
    );
    expect(known).toEqual(expect.arrayContaining(expected));
  }
});

test("no tool lists a column twice, and every field has words people write", () => {
  for (const { columns } of vendorColumns.tools)
    expect(new Set(columns.map(({ column }) => column)).size).toBe(columns.length);
  expect(Object.keys(vendorColumns.headerWords).sort()).toEqual([...ASSET_FIELDS].sort());
});
