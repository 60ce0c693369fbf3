import type { ScoredAnswer } from "@/domain/assessment/standing";
import type { Criterion } from "@/domain/framework/maturity-model";

/** Answers by criterion id. */
export type AnswersById = ReadonlyMap<string, ScoredAnswer>;
export type AnswerSource = (criterion: Criterion) => ScoredAnswer | undefined;

/** Organisation-scope criteria are answered once; a site that answered one differently keeps its own answer. */
export const answersAtSite =
  (siteAnswers: AnswersById, organisationAnswers: AnswersById): AnswerSource =>
  (criterion) =>
    siteAnswers.get(criterion.id) ??
    (criterion.scope === "organisation" ? organisationAnswers.get(criterion.id) : undefined);
