import { describe, expect, test } from "vitest";
import { answerConflict, storedInConflict } from "@/domain/assessment/answer-conflict";
import type { StoredAnswer } from "@/domain/assessment/stored-answer";
import type { ApiError } from "@/ui/api-error";
import { sendOutcome } from "@/ui/assessment/send-outcome";

const stored: StoredAnswer = {
  criterionId: "SEG-2.1.a",
  answer: { value: "no", rationale: "", evidenceUrl: null, confidence: "stated" },
  version: 7,
  answeredBy: "Ole Brandt",
  answeredAt: "2026-11-18T14:02:00.000Z",
};

const errorOf = (code: string, refusal?: { code: string; detail: object }): ApiError =>
  ({ message: "words", data: { code, refusal: refusal ?? null, fields: null } }) as unknown as ApiError;
const conflictWith = (other: StoredAnswer | null) =>
  errorOf("CONFLICT", { code: "conflict", detail: answerConflict(other).detail });

describe("sendOutcome", () => {
  test("a conflict brings what is stored, who answered and when", () => {
    expect(sendOutcome(conflictWith(stored), storedInConflict)).toEqual({ kind: "conflicted", stored });
    expect(sendOutcome(conflictWith(null), storedInConflict)).toEqual({ kind: "conflicted", stored: null });
  });

  test.each([
    ["no answer of the server", { message: "fetch failed" } as unknown as ApiError, false],
    ["a failure of the server", errorOf("INTERNAL_SERVER_ERROR"), false],
    ["an ended session", errorOf("UNAUTHORIZED"), true],
  ])("%s is tried again", (_, error, isSignedOut) =>
    expect(sendOutcome(error, storedInConflict)).toEqual({ kind: "unreachable", isSignedOut }),
  );

  test("a plain no stands", () => {
    const frozen = errorOf("BAD_REQUEST", { code: "frozen", detail: {} });
    expect(sendOutcome(frozen, storedInConflict)).toEqual({ kind: "refused", message: "words" });
  });
});
