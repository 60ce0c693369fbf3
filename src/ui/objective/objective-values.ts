import type { Objective } from "@/domain/objective/objective";
import type { ObjectiveId } from "@/domain/shared/ids";

export type UnsavedObjective = Omit<Objective, "id"> & {
  /** Null until it is saved for the first time. */
  readonly id: ObjectiveId | null;
};

export type ObjectiveValues = UnsavedObjective & {
  /** Goes with its links when the list is saved; until then it can be kept. */
  readonly isRemoved: boolean;
};

export type ObjectivesValues = { objectives: ObjectiveValues[] };

export const valuesOf = (objectives: readonly Objective[]): ObjectivesValues => ({
  objectives: objectives.map((objective) => ({ ...objective, isRemoved: false })),
});

export const toObjective = ({
  id,
  name,
  owner,
  measure,
  target,
  weight,
}: ObjectiveValues): UnsavedObjective => ({
  id,
  name,
  owner,
  measure,
  target,
  weight,
});

/** What is missing to 100 gets the newcomer, so that the sum fits as often as it can. */
export const newObjective = (kept: readonly Pick<ObjectiveValues, "weight">[]): ObjectiveValues => ({
  id: null,
  name: "",
  owner: "",
  measure: "",
  target: "",
  weight: Math.max(0, 100 - weightSum(kept)),
  isRemoved: false,
});

/** A weight that is no number yet counts as nothing. */
export const weightSum = (objectives: readonly Pick<ObjectiveValues, "weight">[]): number =>
  objectives.reduce((sum, { weight }) => sum + (Number.isFinite(weight) ? weight : 0), 0);

export const keptOf = ({ objectives }: ObjectivesValues): ObjectiveValues[] =>
  objectives.filter(({ isRemoved }) => !isRemoved);

/** Why the list cannot be saved as it is; undefined when it can. */
export const weightReason = (kept: readonly Pick<ObjectiveValues, "weight">[]): string | undefined => {
  const sum = weightSum(kept);
  if (kept.length === 0 || sum === 100) return undefined;
  return sum < 100 ? `${100 - sum} missing to 100` : `${sum - 100} more than 100`;
};
