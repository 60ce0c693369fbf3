import type { QuestionsForMeOutput } from "@/ui/assessment/assessment-output";
import { dayWords } from "@/ui/assessment/calendar-words";

/** How much is asked of the reader, and what comes first. */
export const questionsHeadline = ({ questions, today }: QuestionsForMeOutput): string => {
  if (questions.length === 0) return "Nobody waits for an answer of yours.";
  const asked = `${questions.length} ${questions.length === 1 ? "question waits" : "questions wait"} for you`;
  const late = questions.filter(({ dueOn }) => dueOn !== null && dueOn < today).length;
  if (late > 0) return `${asked}; ${late} ${late === 1 ? "is" : "are"} past the day.`;
  const next = questions.find(({ dueOn }) => dueOn !== null)?.dueOn;
  return next ? `${asked}; the first is due ${dayWords(next)}.` : `${asked}, none with a day.`;
};
