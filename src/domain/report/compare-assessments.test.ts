import { describe, expect, test } from "vitest";
import { compareAssessments } from "@/domain/report/compare-assessments";
import type { StoredAnswer } from "@/domain/assessment/stored-answer";
import type { AnswerValue } from "@/domain/assessment/answer";
import { SAMPLE_INDEX } from "@/test/plan-sample";

const stored = (criterionId: string, value: AnswerValue, by = "Maria Keller"): StoredAnswer => ({
  criterionId,
  answer: { value, rationale: "", evidenceUrl: null, confidence: "stated" },
  version: 1,
  answeredBy: by,
  answeredAt: "2026-10-12T09:00:00.000Z",
});

const levelOf = ({ levels }: ReturnType<typeof compareAssessments>, id: string) =>
  levels.find(({ capabilityId }) => capabilityId === id);

describe("compareAssessments", () => {
  const before = { given: { here: [stored("VIS-1.1", "yes"), stored("VIS-1.2", "no")] }, on: "2026-04-01" };
  const after = {
    given: { here: [stored("VIS-1.1", "yes"), stored("VIS-1.2", "yes", "Jonas Brandt")] },
    on: "2026-11-01",
  };

  test("says the level then and now and every answer that changed, with who gave it", () => {
    const found = compareAssessments(SAMPLE_INDEX, false, before, after);
    expect(levelOf(found, "VIS-1")).toMatchObject({ before: 1, after: 2, changedAnswers: 1 });
    expect(found.answers).toMatchObject([
      {
        criterion: { id: "VIS-1.2" },
        before: { standing: "no", by: "Maria Keller", place: "here" },
        after: { standing: "yes", by: "Jonas Brandt", place: "here" },
      },
    ]);
    expect(found.counts).toEqual({ rose: 1, fell: 0, changed: 1, same: 1 });
  });

  test("the other way round everything that rose fell", () => {
    expect(compareAssessments(SAMPLE_INDEX, false, after, before).counts).toEqual({
      rose: 0,
      fell: 1,
      changed: 1,
      same: 1,
    });
  });

  test("an answer that its group gave is compared like its own, and what nobody could answer moved nowhere", () => {
    const inherited = {
      given: { group: [stored("VIS-1.1", "yes"), stored("VIS-1.2", "no")] },
      on: "2026-04-01",
    };
    expect(compareAssessments(SAMPLE_INDEX, false, inherited, before).counts.changed).toBe(0);
    const nothing = { given: {}, on: "2026-04-01" };
    const found = compareAssessments(SAMPLE_INDEX, false, nothing, after);
    expect(levelOf(found, "VIS-1")).toMatchObject({ before: null, after: 2 });
    expect(found.counts).toMatchObject({ rose: 0, fell: 0, changed: 2 });
  });

  test("an assessment compared with itself shows no change", () => {
    expect(compareAssessments(SAMPLE_INDEX, false, after, after)).toMatchObject({
      answers: [],
      counts: { rose: 0, fell: 0, changed: 0, same: 2 },
    });
  });
});
