import type { Gap } from "@/domain/gap/gap";
import type { WorkPackage } from "@/domain/roadmap/work-package";

export type LiftingPackage = Pick<
  WorkPackage,
  "id" | "code" | "name" | "siteId" | "cutoverOutageHours" | "lifts"
>;

type Lifted = Pick<Gap, "siteId" | "capabilityId" | "supportedLevel" | "targetLevel">;

/**
 * Finds the packages that close a part of a gap, in the order given: those of its site and programme-wide ones. A
 * group-wide level needs all packages that lift it, wherever they run.
 */
export const packagesOfGap = <Package extends LiftingPackage>(
  packages: readonly Package[],
): ((gap: Lifted) => readonly Package[]) => {
  const byCapability = new Map<string, Package[]>();
  for (const each of packages)
    for (const capabilityId of new Set(each.lifts.map((lift) => lift.capabilityId))) {
      const lifting = byCapability.get(capabilityId);
      if (lifting) lifting.push(each);
      else byCapability.set(capabilityId, [each]);
    }
  return (gap) =>
    (byCapability.get(gap.capabilityId) ?? []).filter(
      ({ siteId, lifts }) =>
        (siteId === null || gap.siteId === null || siteId === gap.siteId) &&
        lifts.some(
          ({ capabilityId, from, to }) =>
            capabilityId === gap.capabilityId && from < gap.targetLevel && to > gap.supportedLevel,
        ),
    );
};
