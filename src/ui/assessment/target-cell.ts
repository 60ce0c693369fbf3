import type { MaturityLevel } from "@/domain/framework/maturity-model";
import type { TargetsOutput } from "@/ui/assessment/assessment-output";

export type Capability = TargetsOutput["domains"][number]["capabilities"][number];
export type TargetMilestone = TargetsOutput["milestones"][number];
export type TargetChange = TargetsOutput["changes"][number];

/** The target of one capability at one milestone, and how it departs from the profile. */
export type TargetCell = {
  readonly target: MaturityLevel;
  readonly profileTarget: MaturityLevel;
  /** Decided for this milestone; a raised target of an earlier one is kept without. */
  readonly change: TargetChange | undefined;
};

export const targetCell = (
  { changes }: Pick<TargetsOutput, "changes">,
  { id }: Pick<Capability, "id">,
  { month, targets, profileTargets }: TargetMilestone,
): TargetCell => ({
  target: targets[id] ?? 0,
  profileTarget: profileTargets[id] ?? 0,
  change: changes.find(({ capabilityId, milestoneMonth }) => capabilityId === id && milestoneMonth === month),
});

export const targetsHeadline = ({ milestones, domains, changes }: TargetsOutput, due: string): string => {
  const final = milestones.at(-1)?.targets ?? {};
  const all = domains.flatMap(({ capabilities }) => capabilities);
  const aimed = all.filter(({ id }) => (final[id] ?? 0) >= 2).length;
  const departures =
    changes.length === 0
      ? "All targets are those of the profile."
      : changes.length === 1
        ? "One target was changed."
        : `${changes.length} targets were changed.`;
  return `By ${due} we aim at maturity level 2 or more in ${aimed} of ${all.length} capabilities. ${departures}`;
};
