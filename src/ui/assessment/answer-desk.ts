import type { Answer } from "@/domain/assessment/answer";
import { answersInForce, type AnswerPlace } from "@/domain/assessment/answer-place";
import type { AnswersById } from "@/domain/assessment/answer-source";
import { scoredAnswer, type StoredAnswer } from "@/domain/assessment/stored-answer";
import type { ModelIndex } from "@/domain/framework/model-index";
import type { AnswerQueue, PendingAnswer } from "@/ui/assessment/answer-queue";
import { answerSheet, isInherited, type AnswerSheet } from "@/ui/assessment/answer-sheet";
import type { AssessmentOutput } from "@/ui/assessment/assessment-output";
import { questionGroups, type QuestionGroup } from "@/ui/assessment/question-groups";

/** Everything that is known about one criterion here. */
export type Question = {
  /** What the person at this screen sees: the pending word before the stored one. */
  readonly answer: Answer | null;
  readonly stored: StoredAnswer | null;
  readonly pending: PendingAnswer | null;
  /** What counts here without an answer of its own. */
  readonly inherited: InheritedAnswer | null;
};

export type InheritedAnswer = {
  /** “organisation” or “group North”. */
  readonly from: string;
  readonly place: AnswerPlace;
  readonly stored: StoredAnswer;
};

/** The assessment with what waits to be saved laid over it. */
export type AnswerDesk = {
  readonly sheet: AnswerSheet;
  readonly groups: readonly QuestionGroup[];
  readonly questionOf: (criterionId: string) => Question;
  /** Whether this assessment, not the organisation's, answers it. */
  readonly isOwn: (criterionId: string) => boolean;
};

export type DeskInput = {
  readonly index: ModelIndex;
  readonly page: AssessmentOutput;
  /** Capabilities that are asked beyond their target. */
  readonly requested: ReadonlySet<string>;
};

const byCriterion = (answers: readonly StoredAnswer[]): ReadonlyMap<string, StoredAnswer> =>
  new Map(answers.map((answer) => [answer.criterionId, answer]));

const scored = (stored: ReadonlyMap<string, StoredAnswer>, queue: AnswerQueue): AnswersById => {
  const answers = new Map([...stored].map(([id, { answer }]) => [id, scoredAnswer(answer)]));
  for (const [id, { wanted }] of queue) {
    if (wanted) answers.set(id, scoredAnswer(wanted));
    else answers.delete(id);
  }
  return answers;
};

export const answerDesk = ({ index, page, requested }: DeskInput, queue: AnswerQueue): AnswerDesk => {
  const stored = byCriterion(page.answers);
  const inherited = answersInForce(
    { group: page.siteGroupAnswers, organisation: page.organisationAnswers },
    ({ criterionId }) => criterionId,
  );
  const sheet = answerSheet({
    index,
    mode: page.mode,
    isSite: page.siteId !== null || page.siteGroupId !== null,
    isFrozen: page.frozenAt !== null,
    targets: page.targets,
    own: scored(stored, queue),
    ofGroup: scored(byCriterion(page.siteGroupAnswers), new Map()),
    inherited: scored(byCriterion(page.organisationAnswers), new Map()),
    requested,
    today: page.today,
  });
  return {
    sheet,
    groups: questionGroups(sheet),
    questionOf: (criterionId) => {
      const pending = queue.get(criterionId) ?? null;
      const kept = stored.get(criterionId) ?? null;
      const once = inherited.get(criterionId);
      return {
        answer: pending ? pending.wanted : (kept?.answer ?? null),
        stored: kept,
        pending,
        inherited: once
          ? {
              from: once.place === "group" ? `group ${page.siteGroupName}` : "organisation",
              ...once,
            }
          : null,
      };
    },
    isOwn: (criterionId) => {
      const criterion = index.criterion(criterionId);
      return criterion !== undefined && !isInherited(sheet, criterion);
    },
  };
};
