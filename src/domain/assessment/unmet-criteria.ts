import type { AnswerSource } from "@/domain/assessment/answer-source";
import { standingOf, type Standing } from "@/domain/assessment/standing";
import type { Criterion } from "@/domain/framework/maturity-model";

export type UnmetCriterion = { readonly criterion: Criterion; readonly standing: Standing };

/** What keeps native levels down: every criterion of the list that is neither yes nor not applicable, compensated ones too. */
export const unmetCriteria = (
  criteria: readonly Criterion[],
  answerOf: AnswerSource,
  today: string,
): UnmetCriterion[] => {
  const unmet: UnmetCriterion[] = [];
  for (const criterion of criteria) {
    const standing = standingOf(answerOf(criterion), today);
    if (standing !== "yes" && standing !== "not-applicable") unmet.push({ criterion, standing });
  }
  return unmet;
};
