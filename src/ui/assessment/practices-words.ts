import type { PracticeScale } from "@/domain/assessment/models/practice-scale";
import type { PracticesOutput } from "@/ui/assessment/practice-output";
import type { SectionFigure } from "@/ui/assessment/practice-sections";
import { ITEM_NOUN } from "@/ui/assessment/practice-words";

type Figures = ReadonlyMap<string, SectionFigure>;

const sum = (figures: Figures, of: (figure: SectionFigure) => number): number =>
  [...figures.values()].reduce((total, figure) => total + of(figure), 0);

/** First line of the page. */
export const practicesHeadline = (page: PracticesOutput, figures: Figures): string => {
  const { scale, siteName, frozenAt } = page;
  const asked = sum(figures, (figure) => figure.asked);
  const answered = sum(figures, (figure) => figure.answered);
  const place = siteName ?? "The organisation";
  const progress = `${place}: ${answered} of ${asked} ${ITEM_NOUN[scale].many} answered`;
  const standing = frozenAt === null ? "" : "; frozen";
  return `${progress}${standing}. ${resultSentence(scale, figures)}`.trim();
};

const resultSentence = (scale: PracticeScale, figures: Figures): string => {
  if (scale === "c2m2") {
    const reached = [...figures.values()].filter(({ c2m2 }) => c2m2 !== null && c2m2.mil >= 1).length;
    return `MIL 1 is reached in ${reached} of ${figures.size} domains.`;
  }
  if (scale === "csf") {
    const gaps = (gap: "reached" | "open" | "unknown") => sum(figures, ({ csf }) => csf?.gaps[gap] ?? 0);
    return `${gaps("reached")} targets reached, ${gaps("open")} open, ${gaps("unknown")} unknown.`;
  }
  return `${sum(figures, ({ words }) => words.yes ?? 0)} are in place.`;
};
