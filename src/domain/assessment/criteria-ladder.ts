import type { AnswerConfidence, CompensatingControl } from "@/domain/assessment/answer";
import { standingOf, type Standing } from "@/domain/assessment/standing";
import { scoredAnswer, type StoredAnswer } from "@/domain/assessment/stored-answer";
import { ATTAINABLE_LEVELS, type Criterion, type MaturityLevel } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";

export type LadderStep = {
  readonly criterion: Pick<Criterion, "id" | "text" | "safety">;
  readonly standing: Standing;
  /** Null where nobody has answered. */
  readonly confidence: AnswerConfidence | null;
  readonly evidenceUrl: string | null;
  /** Of a compensated criterion, its test due or not. */
  readonly control: CompensatingControl | null;
};

export type LadderRung = { readonly level: MaturityLevel; readonly steps: readonly LadderStep[] };

/**
 * The criteria of a capability from the top rung down, up to `topLevel` or the highest level with an answer.
 * @param today ISO date.
 */
export const criteriaLadder = (
  index: ModelIndex,
  capabilityId: string,
  answers: ReadonlyMap<string, StoredAnswer>,
  topLevel: MaturityLevel,
  today: string,
): LadderRung[] =>
  ATTAINABLE_LEVELS.map((level) => ({ level, criteria: index.criteriaAt(capabilityId, level) }))
    .filter(({ level, criteria }) => level <= topLevel || criteria.some(({ id }) => answers.has(id)))
    .map(({ level, criteria }) => ({
      level,
      steps: criteria.map((criterion) => stepOf(criterion, answers.get(criterion.id), today)),
    }))
    .toReversed();

const stepOf = (criterion: Criterion, stored: StoredAnswer | undefined, today: string): LadderStep => ({
  criterion: { id: criterion.id, text: criterion.text, safety: criterion.safety },
  standing: standingOf(stored && scoredAnswer(stored.answer), today),
  confidence: stored?.answer.confidence ?? null,
  evidenceUrl: stored?.answer.evidenceUrl ?? null,
  control: stored?.answer.control ?? null,
});
