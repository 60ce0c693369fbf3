import { describe, expect, test } from "vitest";
import type { AssessmentId } from "@/domain/shared/ids";
import { mintMember, mintProgramme, type Minted } from "@/test/factories";

const answer = {
  value: "partly",
  rationale: "half of line 2",
  evidenceUrl: null,
  confidence: "stated",
} as const;

const answerOne = ({ api, programmeId }: Minted, assessmentId: AssessmentId) =>
  api.assessment.answerCriterion({
    programmeId,
    assessmentId,
    criterionId: "VIS-1.1.a",
    answer,
    expectedVersion: null,
  });

const listOf = async ({ api, programmeId }: Minted) =>
  (await api.assessment.assessments({ programmeId })).sites[0]?.assessments ?? [];

const mint = async () => {
  const minted = await mintProgramme();
  return {
    minted,
    start: { programmeId: minted.programmeId, siteId: minted.siteIds[0] ?? null, mode: "full" as const },
  };
};

describe("startAssessment", () => {
  test("freezes the open one and starts from its answers, notes and all", async () => {
    const { minted, start } = await mint();
    const { api, programmeId } = minted;
    const first = await api.assessment.startAssessment(start);
    const stored = await answerOne(minted, first.assessmentId);
    const second = await api.assessment.startAssessment({ ...start, name: "After the shutdown" });
    const carried = await api.assessment.assessment({ programmeId, assessmentId: second.assessmentId });
    expect(carried).toMatchObject({ name: "After the shutdown", frozenAt: null, answers: [stored] });
    expect(await listOf(minted)).toMatchObject([
      { id: second.assessmentId, frozenAt: null, answered: 1 },
      {
        id: first.assessmentId,
        name: "Full assessment",
        frozenAt: expect.any(String),
        answered: 1,
        asked: null,
      },
    ]);
  });

  test("starts empty when asked to, and leaves the other mode and the organisation alone", async () => {
    const { minted, start } = await mint();
    const { api, programmeId } = minted;
    const first = await api.assessment.startAssessment(start);
    await answerOne(minted, first.assessmentId);
    const quick = await api.assessment.startAssessment({ ...start, mode: "quick" });
    const once = await api.assessment.startAssessment({ ...start, siteId: null });
    for (const { assessmentId } of [quick, once])
      expect(await api.assessment.assessment({ programmeId, assessmentId })).toMatchObject({ answers: [] });
    const fresh = await api.assessment.startAssessment({ ...start, carryOver: false });
    const { answers } = await api.assessment.assessment({ programmeId, assessmentId: fresh.assessmentId });
    expect(answers).toEqual([]);
    const open = (await listOf(minted)).filter(({ frozenAt }) => frozenAt === null);
    expect(open.map(({ id }) => id)).toEqual([fresh.assessmentId, quick.assessmentId]);
  });

  test("two people who start at the same moment leave one open", async () => {
    const { minted, start } = await mint();
    await Promise.all(Array.from({ length: 4 }, () => minted.api.assessment.startAssessment(start)));
    const open = (await listOf(minted)).filter(({ frozenAt }) => frozenAt === null);
    expect(open).toHaveLength(1);
  });

  test("refuses a contributor and a site that is not there", async () => {
    const { minted, start } = await mint();
    const contributor = await mintMember(minted, { role: "contributor" });
    const other = await mintProgramme();
    const notPermitted = contributor.api.assessment.startAssessment(start);
    await expect(notPermitted).rejects.toMatchObject({ cause: { code: "not-permitted" } });
    const foreign = minted.api.assessment.startAssessment({ ...start, siteId: other.siteIds[0] ?? null });
    await expect(foreign).rejects.toMatchObject({ cause: { code: "not-found" } });
    expect(await listOf(minted)).toEqual([]);
  });
});
