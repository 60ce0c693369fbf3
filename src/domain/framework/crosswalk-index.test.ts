import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CROSSWALK_STRENGTHS, type CrosswalkEdge } from "@/domain/framework/crosswalk";
import { crosswalkIndex } from "@/domain/framework/crosswalk-index";
import { danglingEdges } from "@/domain/framework/dangling-edges";
import { mergeCrosswalks } from "@/domain/framework/merge-crosswalks";

/** Few of everything, so that edges share their ends; odd ids, so that nothing is looked up by joined or built-in names. */
const reference = fc.record({
  catalogueId: fc.constantFrom("a", "a b", "__proto__"),
  itemId: fc.constantFrom("1", "b 1", "constructor"),
});
const edge: fc.Arbitrary<CrosswalkEdge> = fc.record({
  from: reference,
  to: reference,
  strength: fc.constantFrom(...CROSSWALK_STRENGTHS),
  provenance: fc.constantFrom("pack", "house"),
  reviewer: fc.constantFrom(null, "Ann", "Bo"),
});
const edges = fc.array(edge, { maxLength: 60 });
const sorted = (list: readonly CrosswalkEdge[]) => list.map((each) => JSON.stringify(each)).sort();
const distinct = <Value>(values: readonly Value[]): Value[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

describe("crosswalkIndex", () => {
  test("gives back exactly the edges it was built from, from either end", () => {
    fc.assert(
      fc.property(edges, (given) => {
        const index = crosswalkIndex(given);
        const targets = distinct(given.map(({ to }) => to));
        const sources = distinct(given.map(({ from }) => from));
        expect(sorted(targets.flatMap(index.into))).toEqual(sorted(given));
        expect(sorted(sources.flatMap(index.outOf))).toEqual(sorted(given));
        for (const target of targets) for (const { to } of index.into(target)) expect(to).toEqual(target);
      }),
    );
  });

  test("knows nothing of an end without edges", () => {
    expect(crosswalkIndex([]).into({ catalogueId: "a", itemId: "1" })).toEqual([]);
  });
});

describe("mergeCrosswalks", () => {
  const claimOf = ({ reviewer: _, ...claim }: CrosswalkEdge) => claim;

  test("loses no claim and no reviewer, and repeats none", () => {
    fc.assert(
      fc.property(edges, edges, (ours, theirs) => {
        const all = [...ours, ...theirs];
        const merged = mergeCrosswalks(ours, theirs);
        expect(distinct(merged.map(claimOf))).toEqual(distinct(all.map(claimOf)));
        expect(distinct(merged)).toEqual([...merged]);
        const confirmed = (list: readonly CrosswalkEdge[]) =>
          sorted(distinct(list.filter(({ reviewer }) => reviewer !== null)));
        expect(confirmed(merged)).toEqual(confirmed(all));
      }),
    );
  });

  test("merging a crosswalk with itself changes nothing", () => {
    fc.assert(
      fc.property(edges, (given) => {
        const once = mergeCrosswalks(given);
        expect(mergeCrosswalks(once, given)).toEqual(once);
      }),
    );
  });

  test("a confirmed edge takes the place of the same one unconfirmed", () => {
    const [from, to] = [
      { catalogueId: "a", itemId: "1" },
      { catalogueId: "b", itemId: "2" },
    ];
    const loose: CrosswalkEdge = { from, to, strength: "supports", provenance: "pack", reviewer: null };
    const confirmed = { ...loose, reviewer: "Ann" };
    const stronger: CrosswalkEdge = { ...loose, strength: "equal" };
    expect(mergeCrosswalks([loose, stronger], [confirmed])).toEqual([confirmed, stronger]);
  });
});

test("danglingEdges names the edge and the end that is missing", () => {
  const from = { catalogueId: "a", itemId: "1" };
  const to = { catalogueId: "b", itemId: "2" };
  const given: CrosswalkEdge = { from, to, strength: "supports", provenance: "pack", reviewer: null };
  expect(danglingEdges([given], ({ catalogueId }) => catalogueId === "a")).toEqual([
    { where: "a 1 → b 2", reason: "There is no 2 in the catalogue b." },
  ]);
  expect(danglingEdges([given], () => true)).toEqual([]);
});
