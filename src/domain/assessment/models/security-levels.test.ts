import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explainRequirement } from "@/domain/assessment/models/explain-requirement";
import {
  FOUNDATIONAL_REQUIREMENTS,
  SECURITY_LEVELS,
  type RecordedCompensation,
  type SecurityLevel,
  type SecurityLevelVector,
  type ZoneSecurityLevels,
  zoneStanding,
} from "@/domain/assessment/models/security-levels";

const vector = (...levels: SecurityLevel[]): SecurityLevelVector => {
  const [FR1 = 0, FR2 = 0, FR3 = 0, FR4 = 0, FR5 = 0, FR6 = 0, FR7 = 0] = levels;
  return { FR1, FR2, FR3, FR4, FR5, FR6, FR7 };
};

const keySwitch: RecordedCompensation = {
  requirement: "FR1",
  control: "CC-07",
  from: 1,
  to: 2,
  testDueOn: "2027-03-31",
};
const gateway: RecordedCompensation = { ...keySwitch, requirement: "FR5", control: "CC-11", from: 2, to: 3 };

/** The safety system of the reference, as measured with its two compensations. */
const safety: ZoneSecurityLevels = {
  target: vector(2, 2, 3, 1, 3, 2, 3),
  capability: vector(1, 2, 3, 1, 2, 2, 3),
  achieved: vector(2, 2, 3, 1, 3, 2, 3),
  compensations: [keySwitch, gateway],
  inScope: FOUNDATIONAL_REQUIREMENTS,
};
const BEFORE = "2027-03-30";
const ON_THE_DAY = "2027-03-31";

const firstOf = (zone: ZoneSecurityLevels, today: string) => {
  const [first] = zoneStanding(zone, today).requirements;
  if (!first) throw new Error("nothing is in scope");
  return first;
};

const anyLevel = fc.constantFrom(...SECURITY_LEVELS);
const anyVector = fc.tuple(anyLevel, anyLevel, anyLevel, anyLevel, anyLevel, anyLevel, anyLevel);
const anyCompensation = fc.record({
  requirement: fc.constantFrom(...FOUNDATIONAL_REQUIREMENTS),
  control: fc.constant("CC-01"),
  from: anyLevel,
  to: anyLevel,
  testDueOn: fc.constantFrom("2026-01-01", "2027-01-01", "2028-01-01"),
});

describe("zoneStanding", () => {
  test("compensations hold the target until their tests fall due, then SL-A is SL-C again by itself", () => {
    const held = zoneStanding(safety, BEFORE);
    expect(held.isMet).toBe(true);
    expect(held.requirements.map(({ reading }) => reading)).toEqual([
      "compensated",
      "met",
      "met",
      "met",
      "compensated",
      "met",
      "met",
    ]);
    const lapsed = zoneStanding(safety, ON_THE_DAY);
    expect(lapsed.isMet).toBe(false);
    expect(lapsed.requirements.map(({ achieved }) => achieved)).toEqual([1, 2, 3, 1, 2, 2, 3]);
    expect(lapsed.requirements.map(({ gap }) => gap)).toEqual([1, 0, 0, 0, 1, 0, 0]);
    expect(lapsed.requirements[0]?.reading).toBe("retest");
  });

  test("SL-A entered without the compensation is lifted by it", () => {
    const zone = { ...safety, achieved: vector(1, 2, 3, 1, 2, 2, 3) };
    expect(zoneStanding(zone, BEFORE)).toEqual(zoneStanding(safety, BEFORE));
  });

  test("a compensation does not lift what lies below the level it starts from", () => {
    const zone = { ...safety, achieved: vector(0, 2, 3, 1, 3, 2, 3) };
    const first = firstOf(zone, BEFORE);
    expect(first).toMatchObject({ native: 0, achieved: 0, gap: 2, reading: "compensate-or-replace" });
    expect(first.compensations[0]?.state).toBe("out-of-reach");
  });

  test("compensations stand on each other, and fall with the one below", () => {
    const upper: RecordedCompensation = {
      ...keySwitch,
      control: "CC-08",
      from: 2,
      to: 3,
      testDueOn: "2028-01-31",
    };
    const zone = { ...safety, compensations: [upper, keySwitch] };
    expect(firstOf(zone, BEFORE).achieved).toBe(3);
    expect(firstOf(zone, ON_THE_DAY).achieved).toBe(1);
  });

  test("scalars are the lowest in scope; nothing in scope has no answer", () => {
    const scoped = { ...safety, inScope: ["FR3", "FR5"] } as const;
    expect(zoneStanding(scoped, BEFORE).scalar).toEqual({ target: 3, capability: 2, achieved: 3 });
    expect(zoneStanding({ ...safety, inScope: [] }, BEFORE)).toEqual({
      requirements: [],
      isMet: null,
      scalar: { target: null, capability: null, achieved: null },
    });
  });

  test("SL-A above SL-C without a record is met and says that the record is missing", () => {
    const first = firstOf({ ...safety, compensations: [] }, BEFORE);
    expect(first).toMatchObject({ gap: 0, isUnrecorded: true });
    expect(explainRequirement(first)).toContain("record the compensation");
  });

  test("a day later never raises anything, and no lapsed compensation counts", () => {
    fc.assert(
      fc.property(
        anyVector,
        anyVector,
        anyVector,
        fc.array(anyCompensation),
        (target, capability, achieved, compensations) => {
          const zone = {
            target: vector(...target),
            capability: vector(...capability),
            achieved: vector(...achieved),
            compensations,
            inScope: FOUNDATIONAL_REQUIREMENTS,
          };
          const now = zoneStanding(zone, "2026-06-01").requirements;
          const later = zoneStanding(zone, "2027-06-01").requirements;
          const last = zoneStanding(zone, "2028-06-01").requirements;
          now.forEach((each, at) => {
            expect(later[at]?.achieved).toBeLessThanOrEqual(each.achieved);
            expect(last[at]?.achieved).toBe(each.native);
            expect(each.native).toBeLessThanOrEqual(achieved[at] ?? 0);
            expect(each.gap === 0).toBe(each.reading === "met" || each.reading === "compensated");
          });
        },
      ),
    );
  });
});

test.each([
  [safety, BEFORE, "FR1: SL-A 2 against SL-T 2, met from SL 1 by CC-07."],
  [
    safety,
    ON_THE_DAY,
    "FR1: SL-A 1 against SL-T 2: the test of CC-07 is due, so it lifts nothing until it is tested again.",
  ],
  [
    { ...safety, achieved: vector(1), capability: vector(2), compensations: [] },
    BEFORE,
    "FR1: SL-A 1 against SL-T 2: installed components can give SL-C 2, so configuration or work on them closes the gap.",
  ],
  [
    { ...safety, achieved: vector(1), capability: vector(1), compensations: [] },
    BEFORE,
    "FR1: SL-A 1 against SL-T 2: components give only SL-C 1, so a compensating countermeasure or a new component is needed.",
  ],
  [
    { ...safety, achieved: vector(2), capability: vector(2), compensations: [] },
    BEFORE,
    "FR1: SL-A 2 against SL-T 2, met natively.",
  ],
])("explains requirement %#", (zone, today, sentence) => {
  expect(explainRequirement(firstOf(zone, today))).toBe(sentence);
});
