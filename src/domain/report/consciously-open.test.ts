import { describe, expect, test } from "vitest";
import { ALDSTADT, SAMPLE_INDEX } from "@/test/plan-sample";
import type { AnswerValue } from "@/domain/assessment/answer";
import type { Gap } from "@/domain/gap/gap";
import { consciouslyOpen } from "@/domain/report/consciously-open";

const TODAY = "2026-11-18";

const gap = (capabilityId: string, over: Partial<Gap> = {}): Gap => ({
  siteId: ALDSTADT.id,
  capabilityId,
  supportedLevel: 1,
  targetLevel: 3,
  levels: 2,
  unmetCriterionIds: [`${capabilityId}.2`, `${capabilityId}.3`],
  safetyCriterionIds: [],
  compensatedCriterionIds: [],
  safetyClass: "S0",
  judgement: null,
  ...over,
});

const count = (
  gaps: readonly Gap[],
  answers: Readonly<Record<string, readonly [AnswerValue, string | null]>>,
) =>
  consciouslyOpen(
    SAMPLE_INDEX,
    gaps,
    () =>
      ({ id }) => {
        const [value, testDueOn] = answers[id] ?? ["no" as const, null];
        return { value, testDueOn };
      },
    TODAY,
  );

const NOTHING = { count: 0, undatedCount: 0, expiredCount: 0, nextEnd: null };

describe("consciouslyOpen", () => {
  test("a gap counts once everything dangerous about it is compensated, and ends with its first test", () => {
    const compensated = {
      "VIS-1.2": ["compensated", "2027-05-01"],
      "VIS-1.3": ["compensated", "2027-03-03"],
    } as const;
    expect(count([gap("VIS-1")], compensated)).toEqual({
      ...NOTHING,
      count: 1,
      nextEnd: "2027-03-03",
    });
    expect(count([gap("VIS-1")], { "VIS-1.2": ["compensated", "2027-05-01"] })).toEqual(NOTHING);
    expect(count([], {})).toEqual(NOTHING);
  });

  test("with a safety criterion, that one decides", () => {
    const safety = gap("SEG-1", { safetyCriterionIds: ["SEG-1.2"], safetyClass: "S3" });
    expect(count([safety], { "SEG-1.2": ["compensated", "2027-03-03"] }).count).toBe(1);
    expect(count([safety], { "SEG-1.3": ["compensated", "2027-03-03"] }).count).toBe(0);
  });

  test("a test that fell due has expired; one without a date is counted as such", () => {
    expect(
      count([gap("VIS-1"), gap("SEG-1")], {
        "VIS-1.2": ["compensated", TODAY],
        "VIS-1.3": ["compensated", "2027-03-03"],
        "SEG-1.2": ["compensated", null],
        "SEG-1.3": ["compensated", null],
      }),
    ).toEqual({ count: 2, undatedCount: 1, expiredCount: 1, nextEnd: null });
  });
});
