import type { SupportedLevels } from "@/domain/assessment/organisation-levels";
import { judgedAtSite, type SiteLevels } from "@/domain/assessment/site-levels";
import { supportedLevels } from "@/domain/assessment/supported-levels";
import { lowerLevel, type MaturityLevel } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";
import type { Lift } from "@/domain/roadmap/work-package";

const higherLevel = (a: MaturityLevel, b: MaturityLevel): MaturityLevel => (a > b ? a : b);

/**
 * What a site supports once work has lifted it: a lift takes hold where the level it starts from is there, and hard
 * prerequisites cap what it brings, as they cap an answer.
 */
export const liftedLevels = (
  index: ModelIndex,
  today: SiteLevels,
  lifts: readonly Lift[],
): ReadonlyMap<string, SupportedLevels> => {
  const native = new Map<string, MaturityLevel>();
  for (const [id, levels] of today) native.set(id, levels.native);
  for (const { capabilityId, from, to } of lifts.toSorted((a, b) => a.from - b.from)) {
    const level = native.get(capabilityId) ?? 0;
    if (level >= from) native.set(capabilityId, higherLevel(level, to));
  }
  const claimed = new Map<string, MaturityLevel>();
  for (const [id, { withCompensation }] of today)
    claimed.set(id, higherLevel(native.get(id) ?? 0, withCompensation));
  const capped = supportedLevels(index, claimed, judgedAtSite(index));
  const lifted = new Map<string, SupportedLevels>();
  for (const [id, level] of native) {
    const supportedWithCompensation = capped.get(id) ?? 0;
    lifted.set(id, { supported: lowerLevel(level, supportedWithCompensation), supportedWithCompensation });
  }
  return lifted;
};
