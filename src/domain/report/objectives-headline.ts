import { EMPTY_HEADLINES } from "@/domain/report/empty-headlines";
import type { Formats } from "@/domain/report/format";
import { capitalised, headlineOf, numberWord } from "@/domain/report/wording";

export type ObjectiveCounts = {
  readonly objectives: number;
  readonly gaps: number;
  /** Gaps that hold back no objective. */
  readonly unlinkedGaps: number;
};

/** How many objectives, and whether every gap has its reason. */
export const objectivesHeadline = (
  { objectives, gaps, unlinkedGaps }: ObjectiveCounts,
  formats: Formats,
): string => {
  if (objectives === 0) return EMPTY_HEADLINES["no-objectives"];
  const named = `${capitalised(numberWord(objectives))} ${objectives === 1 ? "objective is" : "objectives are"} named`;
  if (gaps === 0) return `${named}; no gap is open that could hold one back.`;
  if (unlinkedGaps === gaps) return `${named}; no gap is linked to any of them yet.`;
  if (unlinkedGaps === 0) return `${named}, and every gap has its reason.`;
  return headlineOf(
    `${named}.`,
    `${capitalised(numberWord(unlinkedGaps))} of ${formats.count(gaps)} gaps ${unlinkedGaps === 1 ? "holds" : "hold"} back none of them.`,
  );
};
