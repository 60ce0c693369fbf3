import type { Answer, AnswerValue } from "@/domain/assessment/answer";

/** Values that say all by themselves; the others need a reason or a control first. */
export type PlainValue = Exclude<AnswerValue, "not-applicable" | "compensated">;

export const isPlain = (value: AnswerValue): value is PlainValue =>
  value !== "not-applicable" && value !== "compensated";

export type Notes = Pick<Answer, "rationale" | "evidenceUrl" | "confidence">;

const NO_NOTES: Notes = { rationale: "", evidenceUrl: null, confidence: "stated" };

/** What was noted stays when the value changes. */
export const notesOf = (answer: Answer | null): Notes =>
  answer
    ? { rationale: answer.rationale, evidenceUrl: answer.evidenceUrl, confidence: answer.confidence }
    : NO_NOTES;

export const answerWithValue = (before: Answer | null, value: PlainValue): Answer => ({
  value,
  ...notesOf(before),
});
