import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Proof } from "@/domain/evidence/proof-kind";
import { fadesOn, LEAST_WEIGHT, proofWeight } from "@/domain/evidence/proof-weight";
import { addDays } from "@/domain/shared/iso-day";

const proof = (takenOn: string, halfLifeMonths = 12): Proof => ({
  kind: { id: "test", view: "floor", confidence: "verified", halfLifeMonths },
  takenOn,
});
const anyDay = fc.integer({ min: 0, max: 36_524 }).map((days) => addDays("2000-01-01", days));
const anyProof = fc.tuple(anyDay, fc.integer({ min: 1, max: 120 })).map((each) => proof(...each));

describe("proofWeight", () => {
  test.each([
    ["on the day", "2027-03-01", 12, "2027-03-01", 1],
    ["a test after a year", "2026-03-01", 12, "2027-03-01", 0.5],
    ["a test after a leap year", "2027-03-01", 12, "2028-03-01", 0.5],
    ["taken on a leap day", "2028-02-29", 12, "2029-02-28", 0.5],
    ["a configuration export after half a year", "2026-09-01", 6, "2027-03-01", 0.5],
    ["a configuration export after a year", "2026-03-01", 6, "2027-03-01", 0.25],
    ["a screenshot after three months", "2026-11-30", 3, "2027-03-01", 0.5],
    ["a screenshot after a year", "2026-03-01", 3, "2027-03-01", 0.0625],
    ["a year ago with four years", "2026-03-01", 48, "2027-03-01", 0.84],
  ])("%s", (_, takenOn, halfLifeMonths, today, weight) => {
    expect(proofWeight(proof(takenOn, halfLifeMonths), today)).toBeCloseTo(weight, 2);
  });

  test("is 0.5^(age / half-life) to the day: 487 days are 16 months", () => {
    expect(proofWeight(proof("2026-01-01", 16), addDays("2026-01-01", 487))).toBe(0.5);
    expect(proofWeight(proof("2026-01-01", 16), addDays("2026-01-01", 974))).toBe(LEAST_WEIGHT);
  });

  test("a day that is to come shows nothing, but tomorrow may be today elsewhere", () => {
    expect(proofWeight(proof("2027-03-02"), "2027-03-01")).toBe(1);
    expect(proofWeight(proof("2027-03-03"), "2027-03-01")).toBe(0);
  });

  test("never rises with time, nor with the day moved back, nor with a shorter half-life", () => {
    fc.assert(
      fc.property(anyProof, fc.nat(8000), fc.nat(4000), (each, age, more) => {
        const today = addDays(each.takenOn, age);
        const weight = proofWeight(each, today);
        expect(proofWeight(each, addDays(today, more))).toBeLessThanOrEqual(weight);
        const earlier = { ...each, takenOn: addDays(each.takenOn, -more) };
        expect(proofWeight(earlier, today)).toBeLessThanOrEqual(weight);
        const halfLifeMonths = Math.ceil(each.kind.halfLifeMonths / 2);
        expect(proofWeight({ ...each, kind: { ...each.kind, halfLifeMonths } }, today)).toBeLessThanOrEqual(
          weight,
        );
        expect(weight).toBeGreaterThanOrEqual(0);
        expect(weight).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("fadesOn", () => {
  test.each([
    ["2026-01-01", 12, "2028-01-02"],
    ["2028-02-29", 12, "2030-03-01"],
    ["2026-01-01", 6, "2027-01-02"],
    ["2026-01-01", 3, "2026-07-03"],
    // Two half-lives of 974 days in all: on the last of them it still weighs exactly the least.
    ["2026-01-01", 16, addDays("2026-01-01", 975)],
  ])("taken on %s with %i months: %s", (takenOn, months, day) => {
    expect(fadesOn(proof(takenOn, months))).toBe(day);
  });

  test("is the first day below the least weight", () => {
    fc.assert(
      fc.property(anyProof, (each) => {
        const day = fadesOn(each);
        expect(proofWeight(each, day)).toBeLessThan(LEAST_WEIGHT);
        expect(proofWeight(each, addDays(day, -1))).toBeGreaterThanOrEqual(LEAST_WEIGHT);
      }),
    );
  });
});
