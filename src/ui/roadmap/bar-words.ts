import { addMonths } from "@/domain/shared/month";
import type { Month } from "@/domain/shared/month";
import { monthSpan } from "@/ui/roadmap/month-words";
import type { TimelineBar } from "@/ui/roadmap/timeline-bars";

/** What is read out after the name of a bar: codes, months, cut-over, and what is wrong with it. */
export const barWords = (bar: TimelineBar, firstMonth: Month, broken: readonly string[]): string => {
  const { packages, start, end } = bar;
  const hours = Math.max(...packages.map(({ cutoverHours }) => cutoverHours));
  return [
    packages.length === 1 ? packages[0].code : `${packages.length} packages from ${packages[0].code}`,
    monthSpan(addMonths(firstMonth, start), addMonths(firstMonth, end - 1)),
    hours > 0 && `cut-over ${hours} h`,
    packages.some(({ isSafety }) => isSafety) && "safety",
    packages.some(({ isPinned }) => isPinned) && "pinned",
    broken.length > 0 && `breaks a limit: ${broken[0]}`,
  ]
    .filter(Boolean)
    .join(", ");
};
