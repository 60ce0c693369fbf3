import type { Month } from "@/domain/shared/month";
import { addMonths, monthsBetween } from "@/domain/shared/month";
import type { Programme } from "@/domain/programme/programme";
import type { WorkPackage } from "./work-package";

export type PlacedPackage = Pick<WorkPackage, "cost" | "durationPeriods"> & {
  readonly startMonth: Month | null;
};

export type QuarterSpend = { readonly fromMonth: Month; readonly planned: number };

const MONTHS_PER_QUARTER = 3;

/** First months of the programme's quarters, counted from its start. */
export const quartersOf = ({ startMonth, horizonMonths }: Pick<Programme, "startMonth" | "horizonMonths">) =>
  Array.from({ length: Math.ceil(horizonMonths / MONTHS_PER_QUARTER) }, (_, index) =>
    addMonths(startMonth, index * MONTHS_PER_QUARTER),
  );

/** What the plan spends in every quarter, limited or not; major units, evenly over the months of a package. */
export const spendByQuarter = (
  programme: Pick<Programme, "startMonth" | "horizonMonths">,
  packages: readonly PlacedPackage[],
): QuarterSpend[] => {
  const planned = quartersOf(programme).map((fromMonth) => ({ fromMonth, planned: 0 }));
  for (const { cost, durationPeriods, startMonth } of packages) {
    if (startMonth === null) continue;
    const first = monthsBetween(programme.startMonth, startMonth);
    for (let period = first; period < first + durationPeriods; period++) {
      const quarter = planned[Math.floor(period / MONTHS_PER_QUARTER)];
      if (quarter) quarter.planned += cost / durationPeriods;
    }
  }
  return planned;
};
