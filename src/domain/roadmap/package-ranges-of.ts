import { addRanges, scaleRange } from "@/domain/shared/range";
import type { Range } from "@/domain/shared/range";
import type { Month } from "@/domain/shared/month";
import { addMonths } from "@/domain/shared/month";
import type { InitiativeTemplate } from "./initiative-catalogue";
import { assumedRanges } from "./solver/package-ranges";
import type { PackageRanges } from "./solver/package-ranges";
import type { WorkPackage } from "./work-package";

type Planned = Pick<WorkPackage, "stage" | "durationPeriods" | "cost"> & {
  readonly startMonth: Month | null;
};

/**
 * How long a package may take and what it may cost: as wide, for its size, as the figures of its initiative at such a
 * stage. What has ended before `month` is certain; without an initiative the planning assumption holds.
 */
export const packageRangesOf = (
  { stage, durationPeriods, cost, startMonth }: Planned,
  template: InitiativeTemplate | undefined,
  month: Month,
): PackageRanges => {
  const isOver = startMonth !== null && addMonths(startMonth, durationPeriods) <= month;
  if (isOver) return { duration: exactly(durationPeriods), cost: exactly(cost) };
  if (!template) return assumedRanges({ duration: durationPeriods, cost });
  const { durationMonths, cost: costs } = template.figures;
  const isFirst = stage === "central" || stage === "pilot";
  const money = { central: costs.central, pilot: addRanges(costs.central, costs.perMediumSite) };
  return {
    duration: sizedTo(durationPeriods, isFirst ? durationMonths.firstSite : durationMonths.furtherSite),
    cost: sizedTo(cost, stage === "central" || stage === "pilot" ? money[stage] : costs.perMediumSite),
  };
};

const exactly = (value: number): Range => ({ low: value, likely: value, high: value });

/** As wide as a range, for its likely figure. */
const sizedTo = (value: number, range: Range): Range =>
  range.likely > 0 ? scaleRange(range, value / range.likely) : exactly(value);
