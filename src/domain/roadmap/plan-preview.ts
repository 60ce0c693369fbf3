import type { Month } from "@/domain/shared/month";
import { addMonths, monthsBetween } from "@/domain/shared/month";
import type { PlanMonths } from "./plan-difference";
import type { WorkPackage } from "./work-package";

type Planned = Pick<WorkPackage, "id" | "durationPeriods" | "riskReduction" | "cost">;

export type ChangeKind = "left-out" | "stays-out" | "placed" | "earlier" | "later" | "stays";

/** What a new plan does to one package. */
export type PackageChange<Package extends Planned> = {
  readonly package: Package;
  readonly kind: ChangeKind;
  /** Start months; null without a place. */
  readonly before: Month | null;
  readonly after: Month | null;
  /** Risk points removed until the programme ends. */
  readonly riskPointsBefore: number;
  readonly riskPointsAfter: number;
};

export type PlanFigures = {
  readonly placed: number;
  readonly riskPoints: number;
  readonly cost: number;
  /** The last month in which something runs; null where nothing does. */
  readonly lastMonth: Month | null;
};

/** @param programmeEnd the first month after the programme. */
export const packageChanges = <Package extends Planned>(
  packages: readonly Package[],
  programmeEnd: Month,
  beforePlan: PlanMonths,
  afterPlan: PlanMonths,
): PackageChange<Package>[] =>
  packages.map((each) => {
    const before = beforePlan[each.id] ?? null;
    const after = afterPlan[each.id] ?? null;
    return {
      package: each,
      kind: kindOf(before, after),
      before,
      after,
      riskPointsBefore: pointsOf(each, programmeEnd, before),
      riskPointsAfter: pointsOf(each, programmeEnd, after),
    };
  });

export const planFigures = (
  packages: readonly Planned[],
  programmeEnd: Month,
  plan: PlanMonths,
): PlanFigures => {
  const placed = packages.flatMap((each) => {
    const start = plan[each.id];
    return start === undefined ? [] : [{ each, start }];
  });
  const sum = (figureOf: (item: (typeof placed)[number]) => number) =>
    placed.reduce((total, item) => total + figureOf(item), 0);
  const ends = placed.map(({ each, start }) => addMonths(start, each.durationPeriods - 1));
  return {
    placed: placed.length,
    riskPoints: sum(({ each, start }) => pointsOf(each, programmeEnd, start)),
    cost: sum(({ each }) => each.cost),
    lastMonth: ends.sort().at(-1) ?? null,
  };
};

const kindOf = (before: Month | null, after: Month | null): ChangeKind => {
  if (after === null) return before === null ? "stays-out" : "left-out";
  if (before === null) return "placed";
  if (after === before) return "stays";
  return after < before ? "earlier" : "later";
};

const pointsOf = ({ riskReduction, durationPeriods }: Planned, end: Month, start: Month | null): number =>
  start === null ? 0 : riskReduction * (monthsBetween(start, end) - durationPeriods);
