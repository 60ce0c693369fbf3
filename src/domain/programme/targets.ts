import type { LevelByCapability, MaturityLevel, SectorProfile } from "@/domain/framework/maturity-model";
import { invariant } from "@/domain/shared/invariant";
import type { SiteId } from "@/domain/shared/ids";

/** Replaces the profile's target of one capability at one milestone, at one site or (siteId null) at every site. */
export type TargetOverride = {
  readonly siteId: SiteId | null;
  readonly capabilityId: string;
  readonly milestoneMonth: number;
  readonly level: MaturityLevel;
};

export type Milestone = {
  /** Programme months after which the targets are due. */
  readonly month: number;
  readonly targets: LevelByCapability;
};

/**
 * The milestones of a programme; the last one holds its final targets. A programme shorter than the profile ends with the
 * profile's last milestone inside the horizon: 18 months of a 12/24/36 profile aim at milestone 12.
 * A raised target is kept by the later milestones; a lowered one catches up with the profile at the next.
 * @param siteId null: leave site overrides out. A site's own override beats the one for every site.
 */
export const milestonesOf = (
  profile: SectorProfile,
  horizonMonths: number,
  overrides: readonly TargetOverride[],
  siteId: SiteId | null,
): readonly Milestone[] => {
  const forEverySite = overrides.filter((override) => override.siteId === null);
  const forThisSite = overrides.filter((override) => override.siteId !== null && override.siteId === siteId);
  let before: LevelByCapability = {};
  return profile.milestones
    .filter(({ month }) => month <= horizonMonths)
    .map(({ month, targets: profileTargets }) => {
      const targets: Record<string, MaturityLevel> = { ...profileTargets };
      for (const [id, level] of Object.entries(before)) if (level > (targets[id] ?? 0)) targets[id] = level;
      for (const { capabilityId, milestoneMonth, level } of [...forEverySite, ...forThisSite]) {
        if (milestoneMonth === month) targets[capabilityId] = level;
      }
      before = targets;
      return { month, targets };
    });
};

/** The milestone that ends the current programme year; the last one once all have passed. */
export const milestoneAt = (milestones: readonly Milestone[], monthsElapsed: number): Milestone => {
  const due = milestones.find(({ month }) => month > monthsElapsed) ?? milestones.at(-1);
  invariant(due !== undefined, "a programme has a milestone inside its horizon");
  return due;
};

/** Targets that gaps are measured against. */
export const targetsAt = (milestones: readonly Milestone[], monthsElapsed: number): LevelByCapability =>
  milestoneAt(milestones, monthsElapsed).targets;

export const finalTargets = (milestones: readonly Milestone[]): LevelByCapability =>
  targetsAt(milestones, Infinity);
