import type { AnswersById, AnswerSource } from "@/domain/assessment/answer-source";
import { standingOf, type ScoredAnswer } from "@/domain/assessment/standing";
import type { AnswerProof } from "@/domain/evidence/answer-proof";
import { strongerConfidence, type ProofConfidence } from "@/domain/evidence/proof-confidence";
import type { Criterion, MaturityLevel } from "@/domain/framework/maturity-model";
import { ATTAINABLE_LEVELS } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";

export type ProofSource = (criterion: Criterion) => AnswerProof | undefined;

const NOT_PROVEN: ScoredAnswer = { value: "no", testDueOn: null };

/** Level 2 needs a document and level 3 a sample or tool, for at least one criterion of the capability that is met. */
const HIGHEST_PROVEN: Record<ProofConfidence, MaturityLevel> = { stated: 1, documented: 2, verified: 4 };

/**
 * The answers as far as they are proven, for the same ladder to count: one that is merely claimed becomes "no", and the
 * level for which the capability has no evidence strong enough is closed by "no" on its criteria.
 * @param today ISO day.
 */
export const provenAnswers = (
  index: ModelIndex,
  answerOf: AnswerSource,
  proofOf: ProofSource,
  today: string,
): AnswersById => {
  const proven = new Map<string, ScoredAnswer>();
  for (const { id, criteria } of index.model.capabilities) {
    let confidence: ProofConfidence = "stated";
    for (const criterion of criteria) {
      const answer = answerOf(criterion);
      if (answer === undefined) continue;
      const standing = standingOf(answer, today);
      const isMet = standing === "yes" || standing === "compensated";
      const shown = proofOf(criterion)?.confidence ?? null;
      proven.set(criterion.id, isMet && shown === null ? NOT_PROVEN : answer);
      if (isMet && shown !== null) confidence = strongerConfidence(confidence, shown);
    }
    const closed = ATTAINABLE_LEVELS.find((level) => level > HIGHEST_PROVEN[confidence]);
    if (closed === undefined) continue;
    for (const criterion of index.criteriaAt(id, closed)) proven.set(criterion.id, NOT_PROVEN);
  }
  return proven;
};

/** What the answers would be if every unknown were a yes. */
export const bestCaseAnswers = (answers: AnswersById): AnswersById =>
  new Map(
    [...answers].map(([id, answer]) => [
      id,
      answer.value === "unknown" ? { value: "yes", testDueOn: null } : answer,
    ]),
  );
