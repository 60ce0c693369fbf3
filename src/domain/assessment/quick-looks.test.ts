import { describe, expect, test } from "vitest";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import type { AnswerValue } from "@/domain/assessment/answer";
import { quickLooks } from "@/domain/assessment/quick-looks";
import type { AssessmentId, SiteId } from "@/domain/shared/ids";

const [ALD, BRE] = ["ald", "bre"] as [SiteId, SiteId];
const quick = (siteId: SiteId | null, answers: Record<string, AnswerValue>) => ({
  assessmentId: `of ${siteId}` as AssessmentId,
  siteId,
  startedOn: "2026-10-12",
  answers: new Map(Object.entries(answers).map(([id, value]) => [id, { value, testDueOn: null }])),
});

describe("quickLooks", () => {
  const assessments = [
    quick(null, { "GOV-1.2.a": "no" }),
    quick(ALD, { "RES-1.2.a": "yes", "RES-1.2.c": "yes" }),
    quick(BRE, { "RES-1.2.a": "no", "SEG-2.2.a": "partly" }),
  ];

  test("says what is excluded and what is possible, never a level", () => {
    const [aldstadt, brenna] = quickLooks(index, assessments, new Map(), "2026-11-18");
    expect(aldstadt).toMatchObject({ siteId: ALD, possible: ["RES-1"], counts: { yes: 2 } });
    expect(brenna?.excluded).toEqual(expect.arrayContaining(["SEG-2", "RES-1"]));
    expect(brenna).not.toHaveProperty("level");
  });

  test("a site assessed in full has no quick look, and what is answered once is no site", () => {
    const looks = quickLooks(index, assessments, new Map([[ALD, null]]), "2026-11-18");
    expect(looks.map(({ siteId }) => siteId)).toEqual([BRE]);
  });
});
