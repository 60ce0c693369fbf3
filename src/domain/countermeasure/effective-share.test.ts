import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { combinedCredit, creditToday, effectiveShare } from "@/domain/countermeasure/effective-share";
import { freshness } from "@/domain/countermeasure/freshness";
import { addDays } from "@/domain/shared/iso-day";

const DUE = "2028-03-01";
const control = (credit: number, testDueOn = DUE) => ({
  credit,
  testDueOn,
  testedOn: "2027-03-01",
  expiresOn: "2030-01-01",
  withdrawnOn: null,
});

describe("freshness", () => {
  test.each([
    ["long before", "2027-06-01", 1],
    ["the day before", "2028-02-29", 1],
    ["the day it falls due", "2028-03-01", 1],
    ["the day after", "2028-03-02", 89 / 90],
    ["half way", "2028-04-15", 0.5],
    ["the 89th day", "2028-05-29", 1 / 90],
    ["the 90th day", "2028-05-30", 0],
    ["the 91st day", "2028-05-31", 0],
  ])("%s, %s: %f", (_, today, expected) => {
    expect(freshness(DUE, today)).toBeCloseTo(expected, 12);
  });

  test("a leap day is a day like any other", () => {
    expect(freshness("2028-02-28", "2028-03-01")).toBeCloseTo(88 / 90, 12);
    expect(freshness("2027-02-28", "2027-03-01")).toBeCloseTo(89 / 90, 12);
  });
});

describe("creditToday", () => {
  test.each([
    ["in force", {}, "2027-12-01", 0.6],
    ["half faded", {}, "2028-04-15", 0.3],
    ["the day before it expires", { expiresOn: "2027-12-02" }, "2027-12-01", 0.6],
    ["the day it expires", { expiresOn: "2027-12-01" }, "2027-12-01", 0],
    ["withdrawn", { withdrawnOn: "2027-12-01" }, "2027-12-01", 0],
  ])("%s", (_, dates, today, credit) => {
    expect(creditToday({ ...control(0.6), ...dates }, today)).toBeCloseTo(credit, 12);
  });
});

describe("effectiveShare", () => {
  test.each([
    ["nothing done, nothing compensated", 0, [], 0],
    ["nothing done, one control", 0, [0.6], 0.6],
    ["half done, one control", 0.5, [0.6], 0.8],
    ["done: nothing to compensate", 1, [0.8], 1],
    ["two controls leave what both leave open", 0, [0.5, 0.5], 0.75],
    ["many controls end at the cap", 0, [0.8, 0.8, 0.8], 0.8],
    ["the cap leaves a half done criterion below 1", 0.5, [0.8, 0.8], 0.9],
  ])("%s", (_, nativeShare, credits, expected) => {
    const controls = credits.map((credit) => control(credit));
    expect(effectiveShare(nativeShare, controls, "2027-12-01")).toBeCloseTo(expected, 12);
  });

  test("a lapsed test takes its own credit and leaves the other's", () => {
    const controls = [control(0.5), control(0.4, "2029-01-01")];
    expect(effectiveShare(0, controls, "2028-03-01")).toBeCloseTo(0.7, 12);
    expect(effectiveShare(0, controls, "2028-05-30")).toBeCloseTo(0.4, 12);
  });
});

describe("properties", () => {
  const anyNative = fc.constantFrom(0, 0.5, 1);
  const anyCredit = fc.double({ min: 0, max: 0.8, noNaN: true });
  const anyDue = fc.nat(400).map((days) => addDays("2027-01-01", days));
  const anyControl = fc.tuple(anyCredit, anyDue).map((each) => control(...each));
  const anyControls = fc.array(anyControl, { maxLength: 5 });
  const anyToday = fc.nat(700).map((days) => addDays("2027-01-01", days));
  const TINY = 1e-12;

  test("never below native, never above what the cap leaves, never above 1", () => {
    fc.assert(
      fc.property(anyNative, anyControls, anyToday, (native, controls, today) => {
        const effective = effectiveShare(native, controls, today);
        expect(effective).toBeGreaterThanOrEqual(native);
        expect(effective).toBeLessThanOrEqual(native + (1 - native) * 0.8 + TINY);
        expect(effective).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("more credit or another control never lowers it, in any order", () => {
    fc.assert(
      fc.property(
        anyNative,
        anyControls,
        anyControl,
        anyCredit,
        anyToday,
        (native, rest, one, more, today) => {
          const share = (credit: number) => effectiveShare(native, [{ ...one, credit }, ...rest], today);
          expect(share(Math.max(one.credit, more))).toBeGreaterThanOrEqual(share(one.credit) - TINY);
          expect(share(one.credit)).toBeGreaterThanOrEqual(effectiveShare(native, rest, today) - TINY);
          expect(combinedCredit([...rest, one], today)).toBeCloseTo(
            combinedCredit([one, ...rest], today),
            12,
          );
        },
      ),
    );
  });

  test("a later test date never lowers it; a day that passes never raises it", () => {
    fc.assert(
      fc.property(
        anyNative,
        anyControls,
        anyControl,
        anyToday,
        fc.nat(200),
        (native, rest, one, today, days) => {
          const share = (testDueOn: string, on: string) =>
            effectiveShare(native, [{ ...one, testDueOn }, ...rest], on);
          const now = share(one.testDueOn, today);
          expect(share(addDays(one.testDueOn, days), today)).toBeGreaterThanOrEqual(now - TINY);
          expect(share(one.testDueOn, addDays(today, days))).toBeLessThanOrEqual(now + TINY);
        },
      ),
    );
  });
});
