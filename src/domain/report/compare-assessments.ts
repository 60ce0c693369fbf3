import { answersInForce, type AnswerPlace, type PlacedAnswer } from "@/domain/assessment/answer-place";
import { answersAtSite, type AnswersById } from "@/domain/assessment/answer-source";
import { siteLevels } from "@/domain/assessment/site-levels";
import { standingOf, type Standing } from "@/domain/assessment/standing";
import { scoredAnswer, type StoredAnswer } from "@/domain/assessment/stored-answer";
import { isGroupWide } from "@/domain/framework/group-wide";
import type { Criterion, DomainId, MaturityLevel } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";
import { isKnown } from "@/domain/gap/assessed-state";

/** One assessment as it stood when it ended. */
export type ComparedAssessment = {
  /** Its own answers and those it inherited then. */
  readonly given: Readonly<Partial<Record<AnswerPlace, readonly StoredAnswer[]>>>;
  /** ISO date on which it ended, today for one that is open: compensations lapse by it. */
  readonly on: string;
};

export type ComparedAnswer = {
  readonly standing: Standing;
  readonly place: AnswerPlace;
  /** Name of the member. */
  readonly by: string;
  /** ISO timestamp. */
  readonly at: string;
};

export type AnswerChange = {
  readonly criterion: Pick<Criterion, "id" | "text" | "capabilityId" | "level" | "safety">;
  /** Null: not answered. */
  readonly before: ComparedAnswer | null;
  readonly after: ComparedAnswer | null;
};

export type LevelChange = {
  readonly capabilityId: string;
  readonly domainId: DomainId;
  readonly name: string;
  /** Supported level; null where nobody could answer. */
  readonly before: MaturityLevel | null;
  readonly after: MaturityLevel | null;
  readonly changedAnswers: number;
};

export type Comparison = {
  /** In the order of the model: those of a site or a group, or the group-wide ones of the organisation. */
  readonly levels: readonly LevelChange[];
  readonly answers: readonly AnswerChange[];
  readonly counts: {
    readonly rose: number;
    readonly fell: number;
    readonly changed: number;
    /** Answered in both, and alike. */
    readonly same: number;
  };
};

/** Two assessments of one place, the earlier first; an answer counts as changed where it stands differently, not where a note does. */
export const compareAssessments = (
  index: ModelIndex,
  isOrganisation: boolean,
  before: ComparedAssessment,
  after: ComparedAssessment,
): Comparison => {
  const [then, now] = [readingOf(index, isOrganisation, before), readingOf(index, isOrganisation, after)];
  const criteria = index.model.capabilities.flatMap((capability) => capability.criteria);
  const answers = criteria.flatMap((criterion) => {
    const [was, is] = [then.answerTo(criterion), now.answerTo(criterion)];
    return was?.standing === is?.standing ? [] : [changeOf(criterion, was, is)];
  });
  const levels = index.model.capabilities
    .filter((capability) => isGroupWide(capability) === isOrganisation)
    .map(({ id, domainId, name }): LevelChange => ({
      capabilityId: id,
      domainId,
      name,
      before: then.levelOf(id),
      after: now.levelOf(id),
      changedAnswers: answers.filter(({ criterion }) => criterion.capabilityId === id).length,
    }));
  return {
    levels,
    answers,
    counts: {
      rose: levels.filter((level) => step(level) > 0).length,
      fell: levels.filter((level) => step(level) < 0).length,
      changed: answers.length,
      same:
        criteria.filter((each) => then.answerTo(each) !== null && now.answerTo(each) !== null).length -
        answers.filter((change) => change.before !== null && change.after !== null).length,
    },
  };
};

const changeOf = (
  { id, text, capabilityId, level, safety }: Criterion,
  before: ComparedAnswer | null,
  after: ComparedAnswer | null,
): AnswerChange => ({ criterion: { id, text, capabilityId, level, safety }, before, after });

/** What is unknown on one side moved nowhere. */
const step = ({ before, after }: Pick<LevelChange, "before" | "after">): number =>
  before === null || after === null ? 0 : after - before;

const readingOf = (index: ModelIndex, isOrganisation: boolean, { given, on }: ComparedAssessment) => {
  const inForce = answersInForce(given, ({ criterionId }) => criterionId);
  const scored = (wanted: (placed: PlacedAnswer<StoredAnswer>) => boolean): AnswersById =>
    new Map(
      [...inForce].flatMap(([id, each]) => (wanted(each) ? [[id, scoredAnswer(each.stored.answer)]] : [])),
    );
  const ofOrganisation = scored(({ place }) => isOrganisation || place === "organisation");
  const ofPlace = scored(({ place }) => !isOrganisation && place !== "organisation");
  const levels = siteLevels(index, ofPlace, ofOrganisation, on);
  const answerOf = answersAtSite(ofPlace, ofOrganisation);
  return {
    levelOf: (capabilityId: string): MaturityLevel | null =>
      isKnown(index.capability(capabilityId), answerOf) ? (levels.get(capabilityId)?.supported ?? 0) : null,
    answerTo: ({ id }: Criterion): ComparedAnswer | null => {
      const placed = inForce.get(id);
      if (!placed) return null;
      const { place, stored } = placed;
      const { answer, answeredBy: by, answeredAt: at } = stored;
      return { standing: standingOf(scoredAnswer(answer), on), place, by, at };
    },
  };
};
