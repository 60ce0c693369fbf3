import type { SupportedLevels } from "@/domain/assessment/organisation-levels";
import { judgedAtSite, type SiteLevels } from "@/domain/assessment/site-levels";
import { supportedLevels } from "@/domain/assessment/supported-levels";
import { lowerLevel, type MaturityLevel } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";
import type { Lift } from "@/domain/roadmap/work-package";

const higherLevel = (a: MaturityLevel, b: MaturityLevel): MaturityLevel => (a > b ? a : b);

type LevelById = ReadonlyMap<string, MaturityLevel>;

/** What the answers of a site give before any work, taken apart once: it is lifted again for every month of a plan. */
export type LiftBasis = { readonly native: LevelById; readonly withCompensation: LevelById };

export const liftBasis = (today: SiteLevels): LiftBasis => ({
  native: new Map([...today].map(([id, levels]) => [id, levels.native])),
  withCompensation: new Map([...today].map(([id, levels]) => [id, levels.withCompensation])),
});

/**
 * What a site supports once work has lifted it: a lift takes hold where the level it starts from is there, and hard
 * prerequisites cap what it brings, as they cap an answer.
 */
export const liftedLevels = (
  index: ModelIndex,
  basis: LiftBasis,
  lifts: readonly Lift[],
): ReadonlyMap<string, SupportedLevels> => {
  const native = new Map(basis.native);
  const claimed = new Map(basis.withCompensation);
  for (const { capabilityId, from, to } of lifts.toSorted((a, b) => a.from - b.from)) {
    const level = native.get(capabilityId) ?? 0;
    if (level < from || level >= to) continue;
    native.set(capabilityId, to);
    claimed.set(capabilityId, higherLevel(to, basis.withCompensation.get(capabilityId) ?? 0));
  }
  const capped = supportedLevels(index, claimed, judgedAtSite(index));
  const lifted = new Map<string, SupportedLevels>();
  for (const [id, level] of native) {
    const supportedWithCompensation = capped.get(id) ?? 0;
    lifted.set(id, { supported: lowerLevel(level, supportedWithCompensation), supportedWithCompensation });
  }
  return lifted;
};
