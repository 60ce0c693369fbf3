import type { Gap } from "@/domain/gap/gap";
import { gapKeyOf, isSafetyGap } from "@/domain/gap/gap";
import type { GapCounts } from "@/domain/report/headline";
import type { PlanSummary } from "@/domain/report/plan-summary";

/** What the headline of the gap list counts: gaps at S3, or while there is none every gap with a safety class. */
export const gapCounts = (
  gaps: readonly Gap[],
  plan: Pick<PlanSummary, "answeredGapKeys" | "gapKeysWithoutOutage"> | null,
): GapCounts => {
  const harmingPeople = gaps.filter(({ safetyClass }) => safetyClass === "S3");
  const withSafetyClass = gaps.filter(isSafetyGap);
  const named = (harmingPeople.length > 0 ? harmingPeople : withSafetyClass).map(gapKeyOf);
  return {
    total: gaps.length,
    harmingPeople: harmingPeople.length,
    withSafetyClass: withSafetyClass.length,
    withoutPackage: plan && named.filter((key) => !plan.answeredGapKeys.has(key)).length,
    withoutOutage: plan && named.filter((key) => plan.gapKeysWithoutOutage.has(key)).length,
  };
};
