import type { GapLink } from "@/domain/objective/gap-link";
import { linkLookup } from "@/domain/objective/gap-link";
import type { Objective } from "@/domain/objective/objective";
import type { SiteId } from "@/domain/shared/ids";
import type { WorkPackage } from "./work-package";

/** One maturity level of a capability at a site; site null: programme-wide work lifts it. */
export type LevelStep = {
  readonly siteId: SiteId | null;
  readonly capabilityId: string;
  readonly level: number;
};

type Lifting = Pick<WorkPackage, "id" | "siteId" | "lifts">;

/** Levels that the packages placed before lift and those placed after do not, in the order of the packages. */
export const lostLevels = (
  packages: readonly Lifting[],
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): LevelStep[] => {
  const kept = stepsOf(packages.filter(({ id }) => id in after));
  const lost = stepsOf(packages.filter(({ id }) => id in before));
  return [...lost].flatMap(([key, step]) => (kept.has(key) ? [] : [step]));
};

const stepsOf = (packages: readonly Lifting[]): Map<string, LevelStep> => {
  const steps = new Map<string, LevelStep>();
  for (const { siteId, lifts } of packages)
    for (const { capabilityId, from, to } of lifts)
      for (let level = from + 1; level <= to; level++)
        steps.set(`${siteId}/${capabilityId}/${level}`, { siteId, capabilityId, level });
  return steps;
};

/** Objectives that a gap in one of these levels holds back, in their own order. */
export const touchedObjectives = (
  levels: readonly LevelStep[],
  links: readonly GapLink[],
  objectives: readonly Objective[],
): Objective[] => {
  const linksOf = linkLookup(links);
  const touched = new Set(levels.flatMap(linksOf).map(({ objectiveId }) => objectiveId));
  return objectives.filter(({ id }) => touched.has(id));
};
