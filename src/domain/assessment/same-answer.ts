import type { Answer } from "@/domain/assessment/answer";

/** Whether two answers say the same; null is no answer. A resent answer is known by this. */
export const isSameAnswer = (a: Answer | null, b: Answer | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.value === b.value &&
    a.reason === b.reason &&
    a.control?.name === b.control?.name &&
    a.control?.testDueOn === b.control?.testDueOn &&
    a.rationale === b.rationale &&
    a.evidenceUrl === b.evidenceUrl &&
    a.confidence === b.confidence);
