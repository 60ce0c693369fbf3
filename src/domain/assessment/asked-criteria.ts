import type { AnswersById, AnswerSource } from "@/domain/assessment/answer-source";
import { fullCriteria, quickCriteria, type FullModeDepth } from "@/domain/assessment/next-criteria";
import type { Criterion, CriterionScope, LevelByCapability } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";

/** quick: 40 criteria, counts and indications, never a level. full: level by level. */
export const ASSESSMENT_MODES = ["quick", "full"] as const;
export type AssessmentMode = (typeof ASSESSMENT_MODES)[number];

/** A capability with an answer above its target was asked on once already, so it goes on being asked. */
export const fullModeDepth = (
  index: ModelIndex,
  targets: LevelByCapability,
  ownAnswers: AnswersById,
  requested: Iterable<string> = [],
): FullModeDepth => {
  const levelFourFor = new Set(requested);
  for (const criterionId of ownAnswers.keys()) {
    const criterion = index.criterion(criterionId);
    if (criterion && criterion.level > Math.min(targets[criterion.capabilityId] ?? 0, 3))
      levelFourFor.add(criterion.capabilityId);
  }
  return { targets, levelFourFor };
};

/** @param today ISO date. */
export const askedCriteria = (
  index: ModelIndex,
  mode: AssessmentMode,
  scope: CriterionScope,
  depth: FullModeDepth,
  answerOf: AnswerSource,
  today: string,
): Criterion[] =>
  mode === "quick" ? quickCriteria(index, scope) : fullCriteria(index, scope, depth, answerOf, today);
