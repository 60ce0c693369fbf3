import type { ObligationState } from "@/domain/programme/obligation";
import type { ObligationsOutput } from "@/ui/programme/start-output";

const dayFormat = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

export const dayWords = (day: string): string => dayFormat.format(Date.parse(day));

export const STATE_WORDS: Record<ObligationState, string> = {
  overdue: "overdue",
  soon: "due soon",
  open: "open",
  met: "met",
};

export const obligationsHeadline = ({ rows }: ObligationsOutput): string => {
  if (rows.length === 0) return "No obligation has a date yet.";
  const overdue = rows.filter(({ state }) => state === "overdue").length;
  const next = rows.find(({ state }) => state === "soon" || state === "open");
  const met = rows.filter(({ state }) => state === "met").length;
  const first =
    overdue === 0
      ? `Nothing is overdue: ${met} of ${rows.length} ${rows.length === 1 ? "obligation" : "obligations"} met.`
      : `${overdue} of ${rows.length} obligations ${overdue === 1 ? "is" : "are"} overdue.`;
  return next ? `${first} The next is due on ${dayWords(next.dueOn)}.` : first;
};
