// These schemas also run on the phone: the mini build of zod is a third of the whole.
import * as z from "zod/mini";
import {
  PRACTICE_TARGETS,
  PRACTICE_VALUES,
  type PracticeScale,
} from "@/domain/assessment/models/practice-scale";

/** What an assessment of a framework keeps for one item. */
export const practiceAnswer = z.object({
  /** A word of the framework's scale; null: only a target was set or a note made. */
  value: z.nullable(z.string().check(z.maxLength(40))),
  target: z.nullable(z.string().check(z.maxLength(40))),
  rationale: z.string().check(z.trim(), z.maxLength(4000, "Shorten this to 4000 characters.")),
});
export type PracticeAnswer = z.infer<typeof practiceAnswer>;

export const NO_PRACTICE_ANSWER: PracticeAnswer = { value: null, target: null, rationale: "" };

/** A practice answer as it is kept, with who gave it and the version a writer has to name. */
export const storedPractice = z.object({
  itemId: z.string(),
  answer: practiceAnswer,
  version: z.int(),
  /** Name of the member. */
  answeredBy: z.string(),
  /** ISO timestamp. */
  answeredAt: z.string(),
});
export type StoredPractice = z.infer<typeof storedPractice>;

/** Whether it says anything; what says nothing is not kept. */
export const isBlank = ({ value, target, rationale }: PracticeAnswer): boolean =>
  value === null && target === null && rationale.trim() === "";

/** One sentence on what the answer lacks, null when it can be kept. */
export const practiceProblem = (scale: PracticeScale, answer: PracticeAnswer): string | null => {
  const { value, target, rationale } = answer;
  if (value !== null && !PRACTICE_VALUES[scale].includes(value))
    return `${value} is not an answer of this framework. Reload the page.`;
  if (target !== null && !PRACTICE_TARGETS[scale].includes(target))
    return `${target} is not a target of this framework. Reload the page.`;
  if (value === "not-applicable" && rationale.trim() === "") return "Say why this does not apply here.";
  return isBlank(answer) ? "Choose an answer, set a target or write a note." : null;
};
