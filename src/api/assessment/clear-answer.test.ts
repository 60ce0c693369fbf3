import { expect, test } from "vitest";
import { storedInConflict } from "@/domain/assessment/answer-conflict";
import { mintProgramme } from "@/test/factories";

const answer = { value: "yes", rationale: "", evidenceUrl: null, confidence: "stated" } as const;

test("clearAnswer takes back the answer that was seen, once, and no other", async () => {
  const { api, programmeId, siteIds } = await mintProgramme();
  const siteId = siteIds[0] ?? null;
  const { assessmentId } = await api.assessment.startAssessment({ programmeId, siteId, mode: "full" });
  const question = { programmeId, assessmentId, criterionId: "VIS-1.1.a" };
  const stored = await api.assessment.answerCriterion({ ...question, answer, expectedVersion: null });

  const stale = api.assessment.clearAnswer({ ...question, expectedVersion: stored.version - 1 });
  const conflict = await stale.catch((error) => error.cause);
  expect(conflict).toMatchObject({ code: "conflict" });
  expect(storedInConflict(conflict.detail)).toEqual(stored);

  await api.assessment.clearAnswer({ ...question, expectedVersion: stored.version });
  await api.assessment.clearAnswer({ ...question, expectedVersion: stored.version });
  expect((await api.assessment.assessment(question)).answers).toEqual([]);
});
