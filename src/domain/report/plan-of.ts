import type { LevelByCapability } from "@/domain/framework/maturity-model";
import { isSafetyGap } from "@/domain/gap/gap";
import type { Gap } from "@/domain/gap/gap";
import type { ObjectiveStake } from "@/domain/objective/at-stake";
import type { GapLink } from "@/domain/objective/gap-link";
import { linkLookup } from "@/domain/objective/gap-link";
import type { PlanSummary } from "@/domain/report/plan-summary";
import { gapAnswers, packageCountByObjective } from "@/domain/roadmap/gap-answers";
import type { OutagesAt } from "@/domain/roadmap/outage-for-gap";
import type { LiftingPackage } from "@/domain/roadmap/packages-of-gap";
import { packagesOfGap } from "@/domain/roadmap/packages-of-gap";
import type { InitiativeId, WorkPackageId } from "@/domain/shared/ids";
import type { Month } from "@/domain/shared/month";
import { addMonths } from "@/domain/shared/month";

export type PlannedPackage = LiftingPackage & {
  readonly initiativeId: InitiativeId;
  /** Currency, major units. */
  readonly cost: number;
  /** Null: found no place. */
  readonly startMonth: Month | null;
  readonly durationPeriods: number;
  readonly unplacedReason: string | null;
};

/** The last month in which it runs; null while it has no place. */
export const finishMonthOf = ({ startMonth, durationPeriods }: PlannedPackage): Month | null =>
  startMonth && addMonths(startMonth, durationPeriods - 1);

export type PlanInput = {
  readonly packages: readonly PlannedPackage[];
  /** Of the current plan; null before the first one. */
  readonly violationCount: number | null;
  readonly envelope: number | null;
  readonly endMonth: Month;
  /** The gaps of the page. */
  readonly gaps: readonly Gap[];
  readonly stakes: readonly ObjectiveStake[];
  /** What is below the final targets: a package may work for a later year than the gaps of the page. */
  readonly finalGaps: readonly Gap[];
  readonly links: readonly GapLink[];
  readonly outagesAt: OutagesAt;
  readonly forecast: LevelByCapability | null;
};

/** The current plan as the executive page needs it; null before the first plan. */
export const planOf = (input: PlanInput): PlanSummary | null => {
  const { packages, violationCount, envelope, endMonth, gaps, stakes, finalGaps, links, forecast } = input;
  const placed = packages.filter(({ startMonth }) => startMonth !== null);
  if (packages.length === 0 || (placed.length === 0 && violationCount === null)) return null;
  const packagesOf = packagesOfGap(packages);
  const idsFor = (wanted: readonly Gap[]): ReadonlySet<WorkPackageId> =>
    new Set(wanted.flatMap(packagesOf).map(({ id }) => id));
  const forSafety = idsFor(finalGaps.filter(isSafetyGap));
  const linksOf = linkLookup(links);
  const serving = idsFor(finalGaps.filter((gap) => linksOf(gap).length > 0));
  return {
    packageCount: packages.length,
    unplaced: packages
      .filter(({ startMonth }) => startMonth === null)
      .map(({ id, code, name, unplacedReason }) => ({
        code,
        name,
        reason: unplacedReason ?? "It came after the last planning run. Plan again to place it.",
        isForSafety: forSafety.has(id),
      })),
    violationCount: violationCount ?? 0,
    progress: null,
    plannedCost: placed.reduce((sum, { cost }) => sum + cost, 0),
    envelope,
    endMonth,
    ...gapAnswers(gaps, packagesOf, input.outagesAt),
    packageCountByObjective: packageCountByObjective(stakes, packagesOf),
    packagesWithoutObjective: withoutObjective(packages, serving),
    forecast,
  };
};

/** By initiative: only the last step of its work lifts a level, the steps before it serve the same objective. */
const withoutObjective = (
  packages: readonly PlannedPackage[],
  serving: ReadonlySet<WorkPackageId>,
): number => {
  const initiatives = new Set(
    packages.filter(({ id }) => serving.has(id)).map(({ initiativeId }) => initiativeId),
  );
  return packages.filter(({ initiativeId }) => !initiatives.has(initiativeId)).length;
};
