import {
  ATTAINABLE_LEVELS,
  type MaturityLevel,
  type MaturityModel,
  type Prerequisite,
} from "@/domain/framework/maturity-model";
import { invariant } from "@/domain/shared/invariant";

export type CapabilityLevel = { readonly capabilityId: string; readonly level: MaturityLevel };

/** `at` is the place of a capability in the model. */
export type LevelStep = CapabilityLevel & {
  readonly at: number;
  /** Hard prerequisites of this level. */
  readonly needs: readonly { readonly at: number; readonly prerequisite: Prerequisite }[];
};

/**
 * Topological order of (capability, level) over hard and soft prerequisites, where each level also needs the level below.
 * Two capabilities may need each other at different levels, so the capabilities alone have no order.
 */
export const levelOrder = (
  model: MaturityModel,
  prerequisitesAt: (capabilityId: string, maturityLevel: MaturityLevel) => readonly Prerequisite[],
): readonly LevelStep[] => {
  const order: LevelStep[] = [];
  const placeOf = new Map(model.capabilities.map(({ id }, at) => [id, at]));
  const stepOf = (capabilityId: string, level: MaturityLevel): LevelStep => ({
    at: placeOf.get(capabilityId) ?? -1,
    capabilityId,
    level,
    needs: prerequisitesAt(capabilityId, level)
      .filter(({ strength }) => strength === "hard")
      .map((prerequisite) => ({ at: placeOf.get(prerequisite.requiresCapabilityId) ?? -1, prerequisite })),
  });
  const visited = new Map<string, "open" | "done">();
  const visit = (capabilityId: string, level: MaturityLevel): void => {
    const key = `${capabilityId} level ${level}`;
    if (visited.get(key) === "done") return;
    invariant(visited.get(key) !== "open", `${key} is its own prerequisite`);
    visited.set(key, "open");
    for (const below of ATTAINABLE_LEVELS) if (below < level) visit(capabilityId, below);
    for (const needed of prerequisitesAt(capabilityId, level)) {
      visit(needed.requiresCapabilityId, needed.requiresLevel);
    }
    visited.set(key, "done");
    order.push(stepOf(capabilityId, level));
  };
  for (const { id } of model.capabilities) for (const level of ATTAINABLE_LEVELS) visit(id, level);
  return order;
};
