import type { WorkPackageId } from "@/domain/shared/ids";
import type { InitiativeStage } from "./initiative-stages";
import { workSteps } from "./work-steps";

/** One package to be: a step of a stage. */
export type PackagePart = {
  readonly stage: InitiativeStage;
  readonly id: WorkPackageId;
  /** The step before it; null for the first. */
  readonly previousId: WorkPackageId | null;
  readonly isLast: boolean;
  readonly name: string;
  readonly months: number;
  /** Whole units; the steps of a stage add up to its cost. */
  readonly cost: number;
};

/** Names a package; `key` is the same for the same work every time: `INI-17@<site id>#2`, `INI-01@once#1`. */
export type PackageNaming = (key: string) => WorkPackageId;

export const partsOf = (stage: InitiativeStage, idFor: PackageNaming): PackagePart[] => {
  const { initiative, siteId, isDesign, outageHours } = stage;
  const { id, name } = initiative.template;
  const steps = workSteps(stage.months, outageHours > 0);
  const ids = steps.map((_, index) => idFor(`${id}@${siteId ?? "once"}#${index + 1}`));
  const costUntil = (index: number) => {
    const monthsDone = steps.slice(0, index).reduce((sum, { months }) => sum + months, 0);
    return Math.round((stage.cost * monthsDone) / stage.months);
  };
  return ids.map((partId, index) => {
    const label = steps[index]?.label ?? (isDesign ? "design" : null);
    return {
      stage,
      id: partId,
      previousId: ids[index - 1] ?? null,
      isLast: index === ids.length - 1,
      name: label === null ? name : `${name}: ${label}`,
      months: steps[index]?.months ?? 0,
      cost: costUntil(index + 1) - costUntil(index),
    };
  });
};
