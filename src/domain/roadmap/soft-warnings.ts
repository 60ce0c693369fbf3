import { ATTAINABLE_LEVELS } from "@/domain/framework/maturity-model";
import type { Prerequisite } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";
import type { LevelAt } from "./level-lookup";
import type { Starts } from "./solver/instance";
import type { WorkPackage } from "./work-package";

export type SoftWarning = {
  readonly packageId: string;
  readonly prerequisite: Prerequisite;
  readonly sentence: string;
};

/**
 * Soft prerequisites that neither stand today nor are lifted at the same site by a package that has finished before.
 * Advice: a plan that ignores it is feasible. Programme-wide work gets none, its sites differ.
 */
export const softWarnings = (
  packages: readonly WorkPackage[],
  starts: Starts,
  index: ModelIndex,
  levelAt: LevelAt,
): SoftWarning[] => {
  const liftedFrom = firstLifts(packages, starts);
  return packages.flatMap((each) => {
    const { id, code, siteId, lifts } = each;
    const start = starts[id];
    if (start === undefined || siteId === null) return [];
    return lifts
      .flatMap(({ capabilityId, from, to }) =>
        ATTAINABLE_LEVELS.filter((level) => from < level && level <= to).flatMap((level) =>
          index.prerequisitesAt(capabilityId, level),
        ),
      )
      .filter(({ strength, requiresCapabilityId, requiresLevel }) => {
        if (strength === "hard" || levelAt(siteId, requiresCapabilityId) >= requiresLevel) return false;
        return liftedFrom(siteId, requiresCapabilityId, requiresLevel) > start;
      })
      .map((prerequisite) => ({
        packageId: id,
        prerequisite,
        sentence: `${code}: better once ${prerequisite.requiresCapabilityId} stands at maturity level ${prerequisite.requiresLevel}. ${prerequisite.reason}`,
      }));
  });
};

/** First period in which a level is lifted at a site; Infinity where nothing in the plan lifts it. */
const firstLifts = (packages: readonly WorkPackage[], starts: Starts) => {
  const first = new Map<string, number>();
  for (const { id, siteId, durationPeriods, lifts } of packages) {
    const start = starts[id];
    if (start === undefined) continue;
    for (const { capabilityId, from, to } of lifts) {
      for (const level of ATTAINABLE_LEVELS.filter((each) => from < each && each <= to)) {
        const key = `${siteId}/${capabilityId}/${level}`;
        first.set(key, Math.min(first.get(key) ?? Infinity, start + durationPeriods));
      }
    }
  }
  return (siteId: string, capabilityId: string, level: number): number =>
    Math.min(
      first.get(`${siteId}/${capabilityId}/${level}`) ?? Infinity,
      first.get(`null/${capabilityId}/${level}`) ?? Infinity,
    );
};
