import { describe, expect, test } from "vitest";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import type { Answer } from "@/domain/assessment/answer";
import { criteriaLadder } from "@/domain/assessment/criteria-ladder";

const TODAY = "2026-11-18";
const stored = (criterionId: string, answer: Partial<Answer>) =>
  [
    criterionId,
    {
      criterionId,
      answer: { value: "yes", rationale: "", evidenceUrl: null, confidence: "stated", ...answer },
      version: 1,
      answeredBy: "Maria Keller",
      answeredAt: "2026-10-12T09:30:00Z",
    },
  ] as const;

describe("criteriaLadder", () => {
  test("goes from the top rung down, to the target or the highest level with an answer", () => {
    const levelsUpTo = (topLevel: 1 | 2, ...answers: ReturnType<typeof stored>[]) =>
      criteriaLadder(index, "SEG-2", new Map(answers), topLevel, TODAY).map(({ level }) => level);
    expect(levelsUpTo(2)).toEqual([2, 1]);
    expect(levelsUpTo(1, stored("SEG-2.3.c", { value: "no" }))).toEqual([3, 1]);
  });

  test("says of each criterion where it stands and what the answer rests on", () => {
    const control = { name: "CC-7 data diode", testDueOn: TODAY };
    const answers = new Map([
      stored("SEG-2.2.a", { confidence: "documented", evidenceUrl: "https://wiki.example/firewall" }),
      stored("SEG-2.2.b", { value: "compensated", control }),
    ]);
    const [rung] = criteriaLadder(index, "SEG-2", answers, 2, TODAY);
    expect(rung?.steps).toMatchObject([
      {
        standing: "yes",
        confidence: "documented",
        evidenceUrl: "https://wiki.example/firewall",
        control: null,
      },
      { standing: "lapsed", control },
      { standing: "not-answered", confidence: null },
      { standing: "not-answered" },
    ]);
  });
});
