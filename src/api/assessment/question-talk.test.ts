import { describe, expect, test } from "vitest";
import { taskInConflict } from "@/domain/assessment/question-task";
import { Refusal } from "@/domain/shared/refusal";
import { mintMember, mintProgramme } from "@/test/factories";

const itemId = "VIS-1.1.a";

const begin = async () => {
  const minted = await mintProgramme([{ name: "Aldstadt" }, { name: "Brenna" }]);
  const { api, programmeId, siteIds } = minted;
  const { assessmentId } = await api.assessment.startAssessment({
    programmeId,
    siteId: siteIds[0] ?? null,
    mode: "full",
  });
  const member = await mintMember(minted, { role: "contributor", siteIds: siteIds.slice(0, 1) });
  return { ...minted, assessmentId, member, question: { programmeId, assessmentId, itemId } };
};

const NOBODY = { assigneeId: null, dueOn: null, isForReview: false, expectedVersion: null };

const refusalOf = async (attempt: Promise<unknown>): Promise<Refusal> => {
  const error = await attempt.then(
    () => null,
    (thrown: Error) => thrown.cause,
  );
  if (!(error instanceof Refusal)) throw new Error(`no refusal but ${String(error)}`);
  return error;
};

describe("comments", () => {
  test("stand newest last, are resolved and opened again, also on a frozen assessment", async () => {
    const { api, member, question } = await begin();
    const first = await api.assessment.addComment({ ...question, text: "Which list?" });
    await member.api.assessment.addComment({ ...question, text: " The one in the control room. " });
    await api.assessment.freezeAssessment(question);
    await api.assessment.addComment({ ...question, text: "Seen." });
    await member.api.assessment.resolveComment({ ...question, ...first, isResolved: true });
    const { comments, members } = await api.assessment.questionTalk(question);
    expect(comments.map(({ text, resolvedAt }) => [text, resolvedAt !== null])).toEqual([
      ["Which list?", true],
      ["The one in the control room.", false],
      ["Seen.", false],
    ]);
    expect(members).toHaveLength(2);
    expect(await api.assessment.questionNotes(question)).toMatchObject([
      { itemId, comments: 3, openComments: 2, task: null },
    ]);
    await api.assessment.resolveComment({ ...question, ...first, isResolved: false });
    expect(await api.assessment.questionNotes(question)).toMatchObject([{ openComments: 3 }]);
  });

  test("an auditor reads and writes none; an empty one and one on no question are refused", async () => {
    const minted = await begin();
    const { api, question } = minted;
    const auditor = await mintMember(minted, { role: "auditor" });
    await expect(auditor.api.assessment.addComment({ ...question, text: "x" })).rejects.toThrow("may not do");
    expect(await auditor.api.assessment.questionTalk(question)).toMatchObject({ mayWrite: false });
    await expect(api.assessment.addComment({ ...question, text: " " })).rejects.toThrow("Write the comment");
    await expect(api.assessment.addComment({ ...question, itemId: "XYZ", text: "x" })).rejects.toThrow(
      "no question XYZ",
    );
  });
});

describe("a question asked of a member", () => {
  test("stands in the member's list with place and day, and leaves it when it is taken back or frozen", async () => {
    const { api, member, question } = await begin();
    const task = await api.assessment.askMember({
      ...question,
      ...NOBODY,
      assigneeId: member.userId,
      dueOn: "2026-12-01",
      isForReview: true,
    });
    const listed = async () => (await member.api.assessment.questionsForMe(question)).questions;
    expect(await listed()).toMatchObject([
      {
        itemId,
        placeName: "Aldstadt",
        dueOn: "2026-12-01",
        isForReview: true,
        askedBy: "Maria Keller",
        value: null,
      },
    ]);
    expect((await api.assessment.questionsForMe(question)).questions).toEqual([]);
    await api.assessment.askMember({ ...question, ...NOBODY, expectedVersion: task.version });
    expect(await listed()).toEqual([]);
    await api.assessment.freezeAssessment(question);
    const refused = await refusalOf(api.assessment.askMember({ ...question, ...NOBODY, isForReview: true }));
    expect(refused.code).toBe("frozen");
  });

  test("of two who change it at once the second sees what the first set; an identical one is no conflict", async () => {
    const { api, member, question } = await begin();
    const first = await api.assessment.askMember({ ...question, ...NOBODY, assigneeId: member.userId });
    expect(
      await member.api.assessment.askMember({ ...question, ...NOBODY, assigneeId: member.userId }),
    ).toEqual(first);
    const lost = await refusalOf(
      member.api.assessment.askMember({ ...question, ...NOBODY, isForReview: true }),
    );
    expect(lost.code).toBe("conflict");
    expect(taskInConflict(lost.detail)).toEqual(first);
  });

  test("somebody who may not answer there cannot be asked", async () => {
    const minted = await begin();
    const { api, question, siteIds } = minted;
    const elsewhere = await mintMember(minted, { role: "contributor", siteIds: siteIds.slice(1) });
    const auditor = await mintMember(minted, { role: "auditor" });
    for (const { userId } of [elsewhere, auditor])
      await expect(api.assessment.askMember({ ...question, ...NOBODY, assigneeId: userId })).rejects.toThrow(
        "may not answer here",
      );
    await expect(elsewhere.api.assessment.questionNotes(question)).rejects.toThrow("not one of yours");
  });
});
