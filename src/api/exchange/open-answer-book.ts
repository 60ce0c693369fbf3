import { answerInput, type Answer } from "@/domain/assessment/answer";
import { practiceScaleOf } from "@/domain/assessment/models/practice-scale";
import { practiceAnswer } from "@/domain/assessment/practice-answer";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { AnswerBook, GivenAnswer } from "@/domain/exchange/answer-book";
import { OWN_MODEL_ID } from "@/domain/framework/own-model";
import type { AssessmentId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { sitesOutOfSight } from "@/data/access/sites-out-of-sight";
import { answersOf, saveAnswer } from "@/data/assessment/answers";
import { assessmentOf, lockAssessment, type Assessment } from "@/data/assessment/assessments";
import {
  frameworkAssessmentOf,
  lockFrameworkAssessment,
  type FrameworkAssessment,
} from "@/data/assessment/framework-assessments";
import { practiceAnswersOf, savePracticeAnswer } from "@/data/assessment/practice-answers";
import type { Tx } from "@/data/client";
import { maturityModel } from "@/data/content/maturity-model";
import { knownCatalogue } from "@/data/framework/catalogues";

export type OpenedBook = AnswerBook & {
  readonly name: string;
  readonly catalogueVersion: string;
  /** ISO timestamp from which it takes no answer; null while it is open. */
  readonly frozenAt: string | null;
  readonly save: (questionId: string, answer: unknown, version: number | null) => Promise<unknown>;
};

/** Only what the place and the mode of the assessment ask. */
const askedIn = ({ siteId, siteGroupId, mode }: Assessment) =>
  maturityModel.capabilities
    .flatMap(({ criteria }) => criteria)
    .filter(
      ({ scope, quick }) =>
        (siteId !== null || siteGroupId !== null || scope !== "site") && (mode === "full" || quick),
    );

const ownBook = async (tx: Tx, scope: AuthorisedProgramme, assessment: Assessment): Promise<OpenedBook> => {
  const stored = await answersOf(tx, scope, assessment.id);
  return {
    name: assessment.name,
    catalogueId: OWN_MODEL_ID,
    catalogueVersion: maturityModel.version,
    frozenAt: assessment.frozenAt,
    scale: null,
    questions: askedIn(assessment).map(({ id, text }) => ({ id, question: text })),
    kept: new Map(
      stored.map(({ criterionId, ...kept }) => [
        criterionId,
        { ...kept, answer: kept.answer as GivenAnswer },
      ]),
    ),
    save: (id, answer, version) =>
      saveAnswer(tx, scope, assessment, id, answerInput.parse(answer) as Answer, version),
  };
};

const frameworkBook = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  assessment: FrameworkAssessment,
): Promise<OpenedBook> => {
  const index = await knownCatalogue(tx, scope, assessment.catalogueId, assessment.catalogueVersion);
  if (!index) throw new Refusal("not-found", "The framework of this assessment does not exist any more.");
  const stored = await practiceAnswersOf(tx, scope, assessment.id);
  return {
    name: assessment.name,
    catalogueId: assessment.catalogueId,
    catalogueVersion: assessment.catalogueVersion,
    frozenAt: assessment.frozenAt,
    scale: practiceScaleOf(assessment.catalogueId),
    questions: index.answered.map(({ id, title, text }) => ({ id, question: text ?? title })),
    kept: new Map(stored.map(({ itemId, ...kept }) => [itemId, kept])),
    save: (id, answer, version) =>
      savePracticeAnswer(tx, scope, assessment, id, practiceAnswer.parse(answer), version),
  };
};

/** An assessment of any catalogue with its questions and answers. @throws Refusal `not-found` */
export const openAnswerBook = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  assessmentId: AssessmentId,
): Promise<OpenedBook> => {
  const own = await assessmentOf(tx, scope, assessmentId);
  if (own) return ownBook(tx, scope, own);
  const framework = await frameworkAssessmentOf(tx, scope, assessmentId);
  if (framework) return frameworkBook(tx, scope, framework);
  throw new Refusal("not-found", "This assessment does not exist, or its site is not one of yours.");
};

/**
 * The same, locked until the answers are written.
 * @throws Refusal `not-found`, `frozen`, or `not-permitted` where it holds for sites that the writer does not see.
 */
export const lockAnswerBook = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  assessmentId: AssessmentId,
): Promise<OpenedBook> => {
  const own = await lockAssessment(tx, scope, assessmentId);
  const groupId = (own ?? (await lockFrameworkAssessment(tx, scope, assessmentId)))?.siteGroupId ?? null;
  const book = await openAnswerBook(tx, scope, assessmentId);
  if (book.frozenAt !== null)
    throw new Refusal(
      "frozen",
      "This assessment is frozen and takes no more answers. Nothing was changed. Bring them into a newer one.",
    );
  if (groupId !== null && (await sitesOutOfSight(tx, scope, groupId)) > 0)
    throw new Refusal(
      "not-permitted",
      "These answers hold for every site of the group, and some of them are not yours. Nothing was changed.",
    );
  return book;
};
