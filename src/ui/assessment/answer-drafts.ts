import { readDraft, writeDraft } from "@/ui/assessment/draft-store";
import type { OpenForm } from "@/ui/assessment/use-current-question";

const FIELDS = ["reason", "control", "test-due"] as const;
type Field = (typeof FIELDS)[number];

/** What is half typed of the answers of one assessment, by question. */
export type AnswerDrafts = {
  readonly keyOf: (criterionId: string, field: Field) => string;
  /** The form that was left with something typed in it. */
  readonly formOf: (criterionId: string) => OpenForm;
  /** The answer was given, or given up. */
  readonly drop: (criterionId: string) => void;
};

export const answerDrafts = (userId: string, assessmentId: string): AnswerDrafts => {
  const keyOf = (criterionId: string, field: Field) =>
    `answer.${userId}.${assessmentId}.${criterionId}.${field}`;
  const has = (criterionId: string, field: Field) => readDraft(keyOf(criterionId, field)) !== null;
  return {
    keyOf,
    formOf: (id) => {
      if (has(id, "reason")) return "not-applicable";
      return has(id, "control") || has(id, "test-due") ? "compensated" : null;
    },
    drop: (id) => {
      for (const field of FIELDS) writeDraft(keyOf(id, field), "");
    },
  };
};
