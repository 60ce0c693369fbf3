import type { AnswerSource } from "@/domain/assessment/answer-source";
import { standingOf, type Standing } from "@/domain/assessment/standing";
import {
  ATTAINABLE_LEVELS,
  type Criterion,
  type CriterionScope,
  type LevelByCapability,
} from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";

/** The quick mode's criteria of one scope: those marked `safety` first, then in the order of the model. */
export const quickCriteria = (index: ModelIndex, scope: CriterionScope): Criterion[] => {
  const quick = index.model.capabilities
    .flatMap((capability) => capability.criteria)
    .filter((criterion) => criterion.quick && criterion.scope === scope);
  return [
    ...quick.filter((criterion) => criterion.safety),
    ...quick.filter((criterion) => !criterion.safety),
  ];
};

export type FullModeDepth = {
  /** Targets of the current programme year; a capability without one is not asked. */
  readonly targets: LevelByCapability;
  /** Capabilities for which somebody wants to go on to level 4, whatever the target is. */
  readonly levelFourFor: ReadonlySet<string>;
};

/**
 * The full mode's criteria of one scope, answered or not: per capability level by level, up to and including the first
 * level that is not met. Criteria of the other scope stop a capability only once they are answered.
 * @param today ISO date.
 */
export const fullCriteria = (
  index: ModelIndex,
  scope: CriterionScope,
  depth: FullModeDepth,
  answerOf: AnswerSource,
  today: string,
): Criterion[] => {
  const stops = (criterion: Criterion): boolean => {
    const standing = standingOf(answerOf(criterion), today);
    return !MET.includes(standing) && (criterion.scope === scope || standing !== "not-answered");
  };
  return index.model.capabilities.flatMap(({ id }) => {
    const upTo = depth.levelFourFor.has(id) ? 4 : Math.min(depth.targets[id] ?? 0, 3);
    const levels = ATTAINABLE_LEVELS.filter((level) => level <= upTo).map((level) =>
      index.criteriaAt(id, level),
    );
    const stopAt = levels.findIndex((criteria) => criteria.some(stops));
    return (stopAt === -1 ? levels : levels.slice(0, stopAt + 1))
      .flat()
      .filter((criterion) => criterion.scope === scope);
  });
};

const MET: readonly Standing[] = ["yes", "compensated", "not-applicable"];
