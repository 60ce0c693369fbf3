import { describe, expect, test } from "vitest";
import type { z } from "zod";
import type { answerInput } from "@/domain/assessment/answer";
import { storedInConflict } from "@/domain/assessment/answer-conflict";
import type { AssessmentId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { mintMember, mintProgramme, type Minted } from "@/test/factories";

type Answer = z.input<typeof answerInput>;

const NOTES = { rationale: "list of 12 March, line 3", evidenceUrl: "https://files.plant.example/l3.pdf" };
const yes: Answer = { value: "yes", ...NOTES, confidence: "documented" };
const no: Answer = { value: "no", ...NOTES, confidence: "stated" };

const begin = async (over: { siteId?: null; mode?: "quick" } = {}) => {
  const minted = await mintProgramme();
  const { programmeId, siteIds, api } = minted;
  const siteId = over.siteId === null ? null : (siteIds[0] ?? null);
  const mode = over.mode ?? "full";
  const { assessmentId } = await api.assessment.startAssessment({ programmeId, siteId, mode });
  return { ...minted, siteId, assessmentId };
};

const answering =
  ({
    api,
    programmeId,
    assessmentId,
  }: Pick<Minted, "api" | "programmeId"> & { assessmentId: AssessmentId }) =>
  (answer: Answer, expectedVersion: number | null, criterionId = "VIS-1.1.a") =>
    api.assessment.answerCriterion({ programmeId, assessmentId, criterionId, answer, expectedVersion });

const refusalOf = async (attempt: Promise<unknown>): Promise<Refusal> => {
  const error = await attempt.then(
    () => null,
    (thrown: Error) => thrown.cause,
  );
  if (!(error instanceof Refusal)) throw new Error(`no refusal but ${String(error)}`);
  return error;
};

describe("answerCriterion", () => {
  test("keeps value, notes, who and when, and raises the version", async () => {
    const started = await begin();
    const answer = answering(started);
    const first = await answer(yes, null);
    expect(first).toMatchObject({ criterionId: "VIS-1.1.a", answer: yes, answeredBy: "Maria Keller" });
    expect(Date.parse(first.answeredAt)).toBeGreaterThan(Date.now() - 60_000);
    const second = await answer(no, first.version);
    expect(second.version).toBe(first.version + 1);
    const { answers } = await started.api.assessment.assessment(started);
    expect(answers).toEqual([{ ...second, answer: no }]);
  });

  test.each<Answer>([
    { ...no, value: "not-applicable", reason: "No safety system here" },
    { ...no, value: "compensated", control: { name: "Data diode", testDueOn: "2027-03-03" } },
    { value: "unknown", rationale: "", evidenceUrl: null, confidence: "stated" },
  ])("keeps $value word for word", async (given) => {
    expect((await answering(await begin())(given, null)).answer).toEqual(given);
  });

  test("an identical resend changes nothing, whatever version it names", async () => {
    const answer = answering(await begin());
    const first = await answer(yes, null);
    expect(await answer(yes, null)).toEqual(first);
    expect(await answer(yes, first.version)).toEqual(first);
  });

  test("a writer who has not seen the latest answer gets it instead of overwriting it", async () => {
    const started = await begin();
    const operator = await mintMember(started, { role: "contributor" });
    const theirs = await answering({ ...started, api: operator.api })(no, null);
    const refusal = await refusalOf(answering(started)(yes, null));
    expect(refusal.code).toBe("conflict");
    expect(refusal.message).toContain("Maria Keller answered this in the meantime");
    expect(storedInConflict(refusal.detail)).toEqual(theirs);
    const { answers } = await started.api.assessment.assessment(started);
    expect(answers).toEqual([theirs]);
    expect((await answering(started)(yes, theirs.version)).answer).toEqual(yes);
  });

  test("of many who answer at once one is kept and all others see it", async () => {
    const answer = answering(await begin());
    const values = ["no", "partly", "yes", "unknown"] as const;
    const outcomes = await Promise.allSettled(values.map((value) => answer({ ...yes, value }, null)));
    const kept = outcomes.filter((outcome) => outcome.status === "fulfilled");
    expect(kept).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === "rejected")
        expect(storedInConflict(outcome.reason.cause.detail)).toEqual(kept[0]?.value);
  });

  test("an answer that was cleared and given again is not the one before", async () => {
    const started = await begin();
    const answer = answering(started);
    const first = await answer(yes, null);
    const cleared = { ...started, criterionId: "VIS-1.1.a", expectedVersion: first.version };
    await started.api.assessment.clearAnswer(cleared);
    const gone = await refusalOf(answer(no, first.version));
    expect(gone.code).toBe("conflict");
    expect(storedInConflict(gone.detail)).toBeNull();
    await answer(yes, null);
    expect((await refusalOf(answer(no, first.version))).code).toBe("conflict");
  });

  test("a frozen assessment takes no answer and keeps those it has", async () => {
    const started = await begin();
    const first = await answering(started)(yes, null);
    await started.api.assessment.startAssessment({ ...started, mode: "full" });
    const refusal = await refusalOf(answering(started)(no, first.version));
    expect(refusal.code).toBe("frozen");
    expect((await started.api.assessment.assessment(started)).answers).toEqual([first]);
  });

  test.each([
    ["an unknown criterion", {}, "XYZ-9.9.z", "has no question XYZ-9.9.z"],
    ["a site's criterion for the organisation", { siteId: null }, "VIS-1.1.a", "asked at each site"],
    [
      "a full-mode criterion in quick mode",
      { mode: "quick" },
      "VIS-1.1.a",
      "not one of the 40 quick questions",
    ],
  ] as const)("refuses %s", async (_, over, criterionId, words) => {
    const refusal = await refusalOf(answering(await begin(over))(yes, null, criterionId));
    expect(refusal).toMatchObject({ code: "invalid-input", message: expect.stringContaining(words) });
  });

  test("refuses a role that only reads, another organisation, and a site outside the member's scope", async () => {
    const started = await begin();
    const auditor = await mintMember(started, { role: "auditor" });
    const stranger = await mintProgramme();
    const elsewhere = await mintMember(started, { role: "contributor", siteIds: [] });
    for (const [api, code] of [
      [auditor.api, "not-permitted"],
      [stranger.api, "not-found"],
      [elsewhere.api, "not-found"],
    ] as const)
      expect((await refusalOf(answering({ ...started, api })(yes, null))).code).toBe(code);
    const foreign = { ...started, api: stranger.api, programmeId: stranger.programmeId };
    expect((await refusalOf(answering(foreign)(yes, null))).code).toBe("not-found");
    expect((await started.api.assessment.assessment(started)).answers).toEqual([]);
  });

  test("demands the reason of not applicable and the control of compensated", async () => {
    const answer = answering(await begin());
    await expect(answer({ ...no, value: "not-applicable", reason: " " }, null)).rejects.toThrow();
    await expect(
      answer({ ...no, value: "compensated", control: { name: "", testDueOn: "2027-03-03" } }, null),
    ).rejects.toThrow();
  });
});
