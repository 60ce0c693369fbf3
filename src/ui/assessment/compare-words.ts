import type { ComparisonOutput } from "@/ui/assessment/assessment-output";
import { dayWords } from "@/ui/assessment/calendar-words";

const counted = (count: number, noun: string): string => `${count} ${count === 1 ? noun : `${noun}s`}`;

/** What moved, in one or two sentences. */
export const comparisonHeadline = ({ placeName, counts, levels, before }: ComparisonOutput): string => {
  const place = placeName ?? "The whole organisation";
  const since = dayWords(before.on);
  if (counts.changed === 0) return `${place}: no answer stands differently than on ${since}.`;
  const answers = `${counted(counts.changed, "answer")} changed since ${since}`;
  if (levels.length === 0) return `${place}: ${answers}.`;
  const moved = [
    counts.rose > 0 && `${counted(counts.rose, "level")} rose`,
    counts.fell > 0 && `${counts.fell} fell`,
  ].filter(Boolean);
  return `${place}: ${moved.length === 0 ? "no level moved" : moved.join(", ")}; ${answers}.`;
};
