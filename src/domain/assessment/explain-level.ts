import type { AnswerSource } from "@/domain/assessment/answer-source";
import { unmetCriteria, type UnmetCriterion } from "@/domain/assessment/unmet-criteria";
import type { UnmetPrerequisite } from "@/domain/assessment/unmet-prerequisites";
import { ATTAINABLE_LEVELS, type MaturityLevel, type Prerequisite } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";

/** Why a capability stands where it stands: what keeps it from the level above the supported one. */
export type LevelExplanation = {
  readonly nextLevel: MaturityLevel;
  /** Hard prerequisites of that level which the supported levels do not meet. */
  readonly missing: readonly UnmetPrerequisite[];
  /** Criteria of that level which are neither yes nor not applicable, compensated ones too. */
  readonly unmet: readonly UnmetCriterion[];
};

/**
 * Null at level 4: nothing is above it.
 * @param presentLevelOf supported level, with compensation, of what a prerequisite requires.
 * @param today ISO date.
 */
export const explainLevel = (
  index: ModelIndex,
  capabilityId: string,
  supported: MaturityLevel,
  answerOf: AnswerSource,
  presentLevelOf: (prerequisite: Prerequisite) => MaturityLevel,
  today: string,
): LevelExplanation | null => {
  const nextLevel = ATTAINABLE_LEVELS.find((level) => level > supported);
  if (nextLevel === undefined) return null;
  return {
    nextLevel,
    missing: index
      .prerequisitesAt(capabilityId, nextLevel)
      .filter(({ strength }) => strength === "hard")
      .map((prerequisite) => ({ prerequisite, presentLevel: presentLevelOf(prerequisite) }))
      .filter(({ prerequisite, presentLevel }) => presentLevel < prerequisite.requiresLevel),
    unmet: unmetCriteria(index.criteriaAt(capabilityId, nextLevel), answerOf, today),
  };
};
