import type { PlanningAim } from "@/domain/roadmap/planning-run";
import { addMonths } from "@/domain/shared/month";
import type { Month } from "@/domain/shared/month";
import { monthWithYear } from "@/ui/roadmap/month-words";

type Found = {
  readonly aim: PlanningAim;
  readonly objective: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
};

const percent = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });

/** 0.0281 → 2.9 %: rounded up, because it is promised. */
const upTo = (share: number): string => `${percent.format(Math.ceil(share * 1000 - 1e-6) / 10)}\u00A0%`;

/** How far a plan can be from the best possible; null while nothing is proven. */
export const gapWords = ({ aim, objective, bound, gap }: Found, programmeStart: Month): string | null => {
  if (objective === null || bound === null || gap === null) return null;
  if (gap === 0) return aim === "risk" ? "the best possible, proven" : "the soonest possible, proven";
  if (aim === "risk") return `within ${upTo(gap)} of the best possible, proven`;
  return `${monthWithYear(addMonths(programmeStart, bound - 1))} is the soonest possible, proven`;
};
