import type { StandingCounts } from "@/domain/assessment/standing";
import { dayWords } from "@/ui/assessment/calendar-words";

type Facts = {
  siteName: string | null;
  counts: StandingCounts;
  asked: number;
  /** ISO timestamp. */
  frozenAt: string | null;
  isReplaced: boolean;
};

const questions = (count: number) => `${count} ${count === 1 ? "question" : "questions"}`;

/** The answer of the screen in words. */
export const answeringHeadline = ({ siteName, counts, asked, frozenAt, isReplaced }: Facts): string => {
  const place = siteName ?? "The whole organisation";
  const answered = asked - counts["not-answered"];
  const unknown = counts.unknown;
  if (frozenAt !== null)
    return `${place}: ${questions(answered)} as answered until ${dayWords(frozenAt)}. ${isReplaced ? "A newer assessment has replaced this one." : "It is frozen."}`;
  if (answered < asked) return `${place}: ${answered} of ${questions(asked)} answered, ${unknown} unknown.`;
  return `${place} is answered: ${questions(asked)}, ${unknown === 0 ? "none" : unknown} of them unknown.`;
};
