import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  NOTHING_ENTERED,
  zoneReading,
  type EnteredLevel,
  type EnteredLevels,
  type ZoneCompensation,
} from "@/domain/assessment/zone-reading";
import { FOUNDATIONAL_REQUIREMENTS, SECURITY_LEVELS } from "@/domain/assessment/models/security-levels";

const TODAY = "2026-11-18";
/** The safety system of the reference, its SL-A without the two compensations. */
const SAFETY: EnteredLevels = {
  target: [2, 2, 3, 1, 3, 2, 3],
  capability: [1, 2, 3, 1, 2, 2, 3],
  achieved: [1, 2, 3, 1, 2, 2, 3],
};
const compensation = (
  requirement: ZoneCompensation["requirement"],
  liftsTo: ZoneCompensation["liftsTo"],
  holdsUntil = "2027-03-03",
): ZoneCompensation => ({ requirement, liftsTo, holdsUntil, control: `control of ${requirement}` });
const BOTH = [compensation("FR1", 2), compensation("FR5", 3)];

describe("zoneReading", () => {
  test("two recorded compensations meet the target of the safety system", () => {
    const { state, cells, scalar } = zoneReading(SAFETY, BOTH, TODAY);
    expect(state).toBe("met");
    expect(cells.map(({ achieved }) => achieved)).toEqual([2, 2, 3, 1, 3, 2, 3]);
    expect(cells.map(({ reading }) => reading).filter((each) => each === "compensated")).toHaveLength(2);
    expect(scalar).toEqual({ target: 1, capability: 1, achieved: 1 });
  });

  test("on the day a test falls due the level falls back by itself and says so", () => {
    expect(zoneReading(SAFETY, BOTH, "2027-03-02").state).toBe("met");
    const { state, cells } = zoneReading(SAFETY, BOTH, "2027-03-03");
    expect(state).toBe("not-met");
    expect(cells[0]).toMatchObject({ achieved: 1, gap: 1, reading: "retest", isLapsed: true });
    expect(cells[0]?.sentence).toContain("the test of control of FR1 is due");
  });

  test("what nobody entered is unknown: neither met, nor a gap, nor in the scalar", () => {
    expect(zoneReading(NOTHING_ENTERED, [], TODAY)).toMatchObject({
      state: "unknown",
      scalar: { target: null, capability: null, achieved: null },
    });
    const partly = { ...SAFETY, achieved: [1, 2, 3, 1, null, 2, 3] as EnteredLevel[] };
    const { state, cells, scalar } = zoneReading(partly, [compensation("FR1", 2)], TODAY);
    expect(state).toBe("unknown");
    expect(cells[4]).toMatchObject({ gap: null, reading: "unknown", sentence: "FR5: SL-A unknown." });
    expect(scalar).toEqual({ target: 1, capability: 1, achieved: null });
  });

  test("one gap is enough for not met, whatever else is unknown", () => {
    const partly = { ...SAFETY, achieved: [1, null, null, null, null, null, null] as EnteredLevel[] };
    expect(zoneReading(partly, [], TODAY).state).toBe("not-met");
  });

  test("learning a level never turns not met into met, and met has no gap and no unknown", () => {
    const level = fc.option(fc.constantFrom(...SECURITY_LEVELS));
    const vector = fc.array(level, { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(
        fc.record({ target: vector, capability: vector, achieved: vector }),
        fc.array(
          fc.record({
            requirement: fc.constantFrom(...FOUNDATIONAL_REQUIREMENTS),
            liftsTo: fc.constantFrom(...SECURITY_LEVELS),
            holdsUntil: fc.constantFrom("2026-11-18", "2026-11-19"),
            control: fc.constant("x"),
          }),
        ),
        fc.nat(6),
        (entered, compensations, index) => {
          const { state, cells } = zoneReading(entered, compensations, TODAY);
          const gaps = cells.map(({ gap }) => gap);
          expect(state === "met").toBe(gaps.every((gap) => gap === 0));
          const less = { ...entered, target: entered.target.with(index, null) };
          if (zoneReading(less, compensations, TODAY).state === "not-met") expect(state).toBe("not-met");
        },
      ),
    );
  });
});
