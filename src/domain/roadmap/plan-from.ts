import type { Month } from "@/domain/shared/month";
import type { WorkPackage } from "./work-package";

type PlacedPackage = WorkPackage & { readonly startMonth: Month | null };

/** The packages as a planner sees them in `month`: what has begun stays where it is, nothing else starts before. */
export const planFrom = <Package extends PlacedPackage>(
  packages: readonly Package[],
  month: Month,
): Package[] =>
  packages.map((each) => {
    const { startMonth, pinnedStart, earliestStart } = each;
    if (startMonth !== null && startMonth < month) return { ...each, pinnedStart: startMonth };
    if (pinnedStart !== null || (earliestStart !== null && earliestStart >= month)) return each;
    return { ...each, earliestStart: month };
  });
