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

/** What the words depend on besides: month 0, and whether some packages went before the rest. */
export type Planned = { readonly start: Month; readonly hasSafety: boolean };

const percent = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });

/** 0.0281 → 2.9 %: rounded up, because it is promised. */
const upTo = (share: number): string => `${percent.format(Math.ceil(share * 1000 - 1e-6) / 10)}\u00A0%`;

/** How far a plan can be from the best possible; null while nothing is proven. */
export const gapWords = ({ aim, objective, bound, gap }: Found, programme: Planned): string | null => {
  if (objective === null || bound === null || gap === null) return null;
  const possible = programme.hasSafety ? "possible with safety first, proven" : "possible, proven";
  if (gap === 0) return `the ${aim === "risk" ? "best" : "soonest"} ${possible}`;
  if (aim === "risk") return `within ${upTo(gap)} of the best ${possible}`;
  return `${monthWithYear(addMonths(programme.start, bound - 1))} is the soonest ${possible}`;
};
