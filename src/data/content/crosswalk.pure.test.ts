import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { shippedCrosswalk } from "@/data/content/crosswalk";
import { frameworks } from "@/data/content/frameworks";
import { maturityModelIndex } from "@/data/content/maturity-model";
import { crosswalkIndex } from "@/domain/framework/crosswalk-index";
import { mergeCrosswalks } from "@/domain/framework/merge-crosswalks";

const isCriterion = (itemId: string) => maturityModelIndex.criterion(itemId) !== undefined;
const fromCriteria = shippedCrosswalk.filter(({ from }) => isCriterion(from.itemId));
const ofCapabilities = shippedCrosswalk.filter(({ provenance }) => provenance.includes("made once"));

describe("shipped crosswalk", () => {
  test("links capabilities 1302 times, and 41 times what their texts quote", () => {
    const quotedInCompensations = shippedCrosswalk.length - ofCapabilities.length - fromCriteria.length;
    expect([ofCapabilities.length, fromCriteria.length, quotedInCompensations]).toEqual([1302, 39, 2]);
  });

  test("says supports, unconfirmed, of every link", () => {
    expect(new Set(shippedCrosswalk.map(({ strength }) => strength))).toEqual(new Set(["supports"]));
    expect(shippedCrosswalk.filter(({ reviewer }) => reviewer !== null)).toEqual([]);
    expect(shippedCrosswalk.filter(({ provenance }) => !provenance.includes("not confirmed"))).toEqual([]);
  });

  test("no edge is lost on the way in or out", () => {
    const index = crosswalkIndex(shippedCrosswalk);
    const found = frameworks.flatMap(({ id, items }) =>
      items.flatMap((item) => index.into({ catalogueId: id, itemId: item.id })),
    );
    expect(found).toHaveLength(shippedCrosswalk.length);
    expect(new Set(found)).toEqual(new Set(shippedCrosswalk));
    expect(mergeCrosswalks(shippedCrosswalk)).toEqual(shippedCrosswalk);
  });

  test("keeps all sources of an item", () => {
    const mfa = crosswalkIndex(shippedCrosswalk).into({ catalogueId: "nerc-cip", itemId: "CIP-005-R2.3" });
    expect(mfa.map(({ from }) => from.itemId)).toEqual(["IDA-2", "IDA-3", "IDA-2.2.b"]);
  });
});

const REFERENCE = resolve(import.meta.dirname, "../../../../shared/reference/maturity-model.json");
type Reference = { capabilities: { id: string; crosswalk: Record<string, string[]> }[] };

test("has the links of the reference, one for one", ({ skip }) => {
  skip(!existsSync(REFERENCE), "the reference folder is not beside this checkout");
  const { capabilities } = JSON.parse(readFileSync(REFERENCE, "utf8")) as Reference;
  const expected = capabilities.flatMap(({ id, crosswalk }) =>
    Object.entries(crosswalk).flatMap(([framework, items]) => items.map((item) => `${id} ${framework} ${item}`)),
  );
  expect(ofCapabilities.map(({ from, to }) => `${from.itemId} ${to.catalogueId} ${to.itemId}`)).toEqual(expected);
});

test("every id quoted by a criterion stands in its text", () => {
  const missing = fromCriteria.filter(
    ({ from, to }) => !maturityModelIndex.criterion(from.itemId)?.text.includes(to.itemId),
  );
  expect(missing).toEqual([]);
});
