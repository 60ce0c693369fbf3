import { isSafetyGap } from "@/domain/gap/gap";
import type { SafetyClass } from "@/domain/footprint/site";
import { SAFETY_CLASSES } from "@/domain/footprint/site";
import type { LinksOfGap } from "@/domain/objective/gap-link";
import type { Objective } from "@/domain/objective/objective";
import type { RankedGap } from "@/domain/objective/rank-gaps";
import type { ObjectiveId, SiteId } from "@/domain/shared/ids";

/** One safety class, or every gap that has one. */
export const GAP_SELECTIONS = ["safety", ...SAFETY_CLASSES] as const;
export type GapSelection = (typeof GAP_SELECTIONS)[number];

/** Null leaves a part of the filter out. */
export type GapFilter = {
  /** Every word must occur in the capability, the site or a linked objective. */
  readonly text: string;
  /** `group`: what is assessed once for all sites. */
  readonly siteId: SiteId | "group" | null;
  /** Gaps with any link to this objective, also where another objective's link is stronger. */
  readonly objectiveId: ObjectiveId | null;
};

export type GapNames = {
  readonly capabilityName: (capabilityId: string) => string;
  readonly siteName: (siteId: SiteId | null) => string;
};

const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

export const gapMatcher = (
  filter: GapFilter,
  linksOf: LinksOfGap,
  objectives: readonly Objective[],
  { capabilityName, siteName }: GapNames,
): ((ranked: RankedGap) => boolean) => {
  const words = fold(filter.text)
    .split(/\s+/)
    .filter((word) => word !== "");
  const objectiveText = new Map(objectives.map(({ id, name, owner }) => [id, `${name} ${owner}`]));
  return ({ gap }) => {
    if (filter.siteId !== null && (gap.siteId ?? "group") !== filter.siteId) return false;
    const links = filter.objectiveId === null && words.length === 0 ? [] : linksOf(gap);
    if (filter.objectiveId !== null && !links.some(({ objectiveId }) => objectiveId === filter.objectiveId))
      return false;
    if (words.length === 0) return true;
    const text = fold(
      [
        gap.capabilityId,
        capabilityName(gap.capabilityId),
        siteName(gap.siteId),
        ...links.map(({ objectiveId }) => objectiveText.get(objectiveId) ?? ""),
      ].join(" "),
    );
    return words.every((word) => text.includes(word));
  };
};

export const isSelected = ({ gap }: RankedGap, selection: GapSelection | null): boolean =>
  selection === null || (selection === "safety" ? isSafetyGap(gap) : gap.safetyClass === selection);

export const countBySafetyClass = (ranked: readonly RankedGap[]): Record<SafetyClass, number> => {
  const counts: Record<SafetyClass, number> = { S0: 0, S1: 0, S2: 0, S3: 0 };
  for (const { gap } of ranked) counts[gap.safetyClass] += 1;
  return counts;
};
