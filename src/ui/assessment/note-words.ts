import type { QuestionNoteOutput } from "@/ui/assessment/assessment-output";
import { dayWords } from "@/ui/assessment/calendar-words";

/** “for review · Jonas Brandt, due 1 Dec 2026 · 2 comments”; null where nobody said anything. */
export const noteWords = (note: QuestionNoteOutput | undefined): string | null => {
  if (!note) return null;
  const { task, openComments } = note;
  const words = [
    task?.isForReview && "for review",
    task?.assigneeName && `${task.assigneeName}${task.dueOn ? `, due ${dayWords(task.dueOn)}` : ""}`,
    openComments > 0 && `${openComments} open ${openComments === 1 ? "comment" : "comments"}`,
  ].filter((each) => typeof each === "string");
  return words.length === 0 ? null : words.join(" · ");
};
