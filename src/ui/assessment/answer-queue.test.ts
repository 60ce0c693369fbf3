import { describe, expect, test } from "vitest";
import type { Answer } from "@/domain/assessment/answer";
import type { StoredAnswer } from "@/domain/assessment/stored-answer";
import { queueAfter, toSend, type AnswerQueue, type QueueEvent } from "@/ui/assessment/answer-queue";

const yes: Answer = { value: "yes", rationale: "", evidenceUrl: null, confidence: "stated" };
const no: Answer = { ...yes, value: "no" };
const criterionId = "SEG-2.1.a";
const theirs: StoredAnswer = {
  criterionId,
  answer: { ...yes, value: "partly" },
  version: 7,
  answeredBy: "Ole Brandt",
  answeredAt: "2026-11-18T14:02:00.000Z",
};

type Step = QueueEvent extends infer Event
  ? Event extends QueueEvent
    ? Omit<Event, "criterionId">
    : never
  : never;

const after = (...steps: Step[]) =>
  steps.reduce<AnswerQueue>(
    (queue, step) => queueAfter(queue, { ...step, criterionId } as QueueEvent),
    new Map(),
  );

const say = (answer: Answer | null, seenVersion: number | null = null): Step => ({
  kind: "answered",
  answer,
  seenVersion,
});
const unreachable: Step = { kind: "unreachable", isSignedOut: false };
const acknowledged: Step = { kind: "acknowledged", version: 4 };
const conflicted: Step = { kind: "conflicted", stored: theirs };

describe("queueAfter", () => {
  test("an acknowledged answer leaves the queue", () => {
    expect(after(say(yes), { kind: "sent" }, acknowledged).size).toBe(0);
  });

  test("a change of mind on the way follows with the version of the first", () => {
    const pending = after(say(yes), { kind: "sent" }, say(no), acknowledged).get(criterionId);
    expect(pending).toMatchObject({ wanted: no, seenVersion: 4, sent: null, state: { kind: "waiting" } });
  });

  test("an answer that may have arrived goes again, unchanged, before the newer one", () => {
    const pending = after(say(yes, 3), { kind: "sent" }, unreachable, say(no, 3)).get(criterionId);
    expect(pending).toMatchObject({ wanted: no, seenVersion: 3, state: { kind: "waiting" } });
    expect(pending && toSend(pending)).toEqual({ answer: yes });
  });

  test("a conflict waits for a decision, and the answer given meanwhile is the one that is offered", () => {
    const queue = after(say(yes), { kind: "sent" }, conflicted, say(no));
    expect(queue.get(criterionId)).toMatchObject({ wanted: no, state: { kind: "conflict", stored: theirs } });
    expect(queueAfter(queue, { kind: "dropped", criterionId }).size).toBe(0);
    const mine = queueAfter(queue, { kind: "kept-mine", criterionId }).get(criterionId);
    expect(mine).toMatchObject({ wanted: no, seenVersion: 7, state: { kind: "waiting" } });
  });

  test("no conflict where both say the same, or both took it back", () => {
    expect(after(say(yes), { kind: "sent" }, say(theirs.answer), conflicted).size).toBe(0);
    expect(after(say(null), { kind: "sent" }, { kind: "conflicted", stored: null }).size).toBe(0);
  });

  test("a refused answer stays until it is dropped, sent again or given anew", () => {
    const queue = after(say(yes), { kind: "sent" }, { kind: "refused", message: "replaced" });
    expect(queue.get(criterionId)).toMatchObject({
      wanted: yes,
      state: { kind: "refused", message: "replaced" },
    });
    for (const step of [{ kind: "retried" }, say(no)] as Step[])
      expect(queueAfter(queue, { ...step, criterionId } as QueueEvent).get(criterionId)?.state.kind).toBe(
        "waiting",
      );
    expect(queueAfter(queue, { kind: "dropped", criterionId }).size).toBe(0);
  });
});
