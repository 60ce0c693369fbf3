import type { MaturityLevel } from "@/domain/framework/maturity-model";
import type { SafetyClass } from "@/domain/footprint/site";
import type { GapJudgement } from "@/domain/gap/gap-judgement";
import type { SiteId } from "@/domain/shared/ids";

/** Current below target for one capability, at one site or (siteId null) for the whole organisation. */
export type Gap = {
  readonly siteId: SiteId | null;
  readonly capabilityId: string;
  readonly supportedLevel: MaturityLevel;
  readonly targetLevel: MaturityLevel;
  /** Whole levels between supported and target; at least 1. */
  readonly levels: number;
  /** Criteria of the levels up to the target that are not met. */
  readonly unmetCriterionIds: readonly string[];
  /** Those of the unmet criteria that are marked `safety`. */
  readonly safetyCriterionIds: readonly string[];
  /** Those of the unmet criteria that a tested compensating control answers. */
  readonly compensatedCriterionIds: readonly string[];
  /** S0 unless an unmet criterion is marked `safety` (then the site's class) or a person has judged otherwise. */
  readonly safetyClass: SafetyClass;
  readonly judgement: GapJudgement | null;
};

/** One gap's name among all gaps of a programme. */
export const gapKeyOf = ({ siteId, capabilityId }: Pick<Gap, "siteId" | "capabilityId">): string =>
  `${siteId ?? "group"}/${capabilityId}`;

/** A gap with a safety class stands above every gap without one, whatever either costs. */
export const isSafetyGap = (gap: Gap): boolean => gap.safetyClass !== "S0";

/** The gap stays open, but what makes it dangerous (or, without a safety criterion, all of it) is compensated. */
export const isCompensated = (gap: Gap): boolean => {
  const dangerous = gap.safetyCriterionIds.length > 0 ? gap.safetyCriterionIds : gap.unmetCriterionIds;
  return dangerous.length > 0 && dangerous.every((id) => gap.compensatedCriterionIds.includes(id));
};
