import { describe, expect, test } from "vitest";
import { gapKeyOf } from "@/domain/gap/gap";
import { gapCounts } from "@/domain/report/gap-counts";
import { PLAN, inputWith } from "@/test/executive-sample";

describe("gapCounts", () => {
  const gaps = inputWith().rankedGaps.map(({ gap }) => gap);

  test("counts what harms people and what of it nobody answers", () => {
    expect(gaps.map(gapKeyOf)[0]).toBe("bre/SEG-3");
    expect(gapCounts(gaps, PLAN)).toEqual({
      total: 5,
      harmingPeople: 1,
      withSafetyClass: 1,
      withoutPackage: 0,
      withoutOutage: 0,
    });
    expect(gapCounts(gaps, null)).toMatchObject({ withoutPackage: null, withoutOutage: null });
    expect(
      gapCounts(gaps, { answeredGapKeys: new Set(), gapKeysWithoutOutage: new Set(["bre/SEG-3"]) }),
    ).toMatchObject({
      withoutPackage: 1,
      withoutOutage: 1,
    });
  });
});
