import * as fc from "fast-check";
import { describe, expect, expectTypeOf, test } from "vitest";
import { frameworkIndex } from "@/data/content/frameworks";
import {
  CSF_CURRENT_ANSWERS,
  CSF_OUTCOMES,
  csfProfile,
  type CsfCurrentAnswer,
  type CsfGap,
  type CsfOutcome,
  type CsfProfile,
} from "@/domain/assessment/models/csf-profile";
import { chooseTier, type ChosenTier } from "@/domain/assessment/models/csf-tier";
import { invariant } from "@/domain/shared/invariant";

const index = frameworkIndex("nist-csf-2.0");
invariant(index, "CSF 2.0 is shipped");
const ids = index.answered.map(({ id }) => id);

const cases: [CsfCurrentAnswer | null, CsfOutcome | null, CsfGap][] = [
  ["achieved", "achieved", "reached"],
  ["achieved", "partly-achieved", "reached"],
  ["partly-achieved", "largely-achieved", "open"],
  ["not-achieved", "achieved", "open"],
  ["unknown", "partly-achieved", "unknown"],
  [null, "partly-achieved", "unknown"],
  ["not-applicable", "achieved", "not-applicable"],
  ["achieved", null, "not-targeted"],
  [null, null, "not-targeted"],
];

describe("csfProfile", () => {
  test.each(cases)("current %s against target %s is %s", (current, target, gap) => {
    const profile = csfProfile(
      index,
      new Map(current ? [["GV.OC-01", current]] : []),
      new Map(target ? [["GV.OC-01", target]] : []),
    );
    expect(profile.subcategories[0]).toEqual({ id: "GV.OC-01", current, target, gap });
  });

  test("counts every subcategory once in its category and once in its function", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...CSF_CURRENT_ANSWERS)),
        fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...CSF_OUTCOMES)),
        (current, target) => {
          const profile = csfProfile(
            index,
            new Map(Object.entries(current)),
            new Map(Object.entries(target)),
          );
          expect(profile.subcategories).toHaveLength(106);
          for (const groups of [profile.categories, profile.functions]) {
            const counts = [...groups.values()];
            const total = counts.flatMap(({ gaps }) => Object.values(gaps)).reduce((a, b) => a + b, 0);
            expect(total).toBe(106);
            expect(counts.reduce((sum, { gaps }) => sum + gaps.open, 0)).toBe(
              profile.subcategories.filter(({ gap }) => gap === "open").length,
            );
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  test("has 6 functions and 22 categories, in the order of the publication", () => {
    const { functions, categories } = csfProfile(index, new Map(), new Map());
    expect([...functions.keys()]).toEqual(["GV", "ID", "PR", "DE", "RS", "RC"]);
    expect(categories.size).toBe(22);
    expect(categories.get("GV.OC")?.current["not-answered"]).toBe(5);
  });
});

describe("tier", () => {
  const choice = {
    tier: 2,
    rationale: " No risk appetite yet. ",
    chosenBy: "Ana",
    chosenOn: "2026-11-18",
  } as const;

  test("is chosen with a rationale", () => {
    expect(chooseTier(choice)).toMatchObject({ tier: 2, rationale: "No risk appetite yet." });
    expect(() => chooseTier({ ...choice, rationale: "  " })).toThrow("judgement");
  });

  test("cannot come out of a profile or be written down without choosing", () => {
    expectTypeOf<CsfProfile>().not.toHaveProperty("tier");
    expectTypeOf<CsfProfile>().not.toExtend<ChosenTier>();
    expectTypeOf<typeof choice>().not.toExtend<ChosenTier>();
  });
});
