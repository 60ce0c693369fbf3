import { randomInt } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { PracticeAnswer, StoredPractice } from "@/domain/assessment/practice-answer";
import type { AssessmentId, SiteId } from "@/domain/shared/ids";
import { invariant } from "@/domain/shared/invariant";
import type { Tx } from "@/data/client";
import { practiceAnswers, users } from "@/data/schema";

const ofAssessment = (scope: AuthorisedProgramme, assessmentId: AssessmentId) =>
  and(
    eq(practiceAnswers.organisationId, scope.organisationId),
    eq(practiceAnswers.programmeId, scope.programmeId),
    eq(practiceAnswers.assessmentId, assessmentId),
  );

const thisAnswer = (scope: AuthorisedProgramme, assessmentId: AssessmentId, itemId: string) =>
  and(ofAssessment(scope, assessmentId), eq(practiceAnswers.itemId, itemId));

const select = (tx: Tx) =>
  tx
    .select({
      itemId: practiceAnswers.itemId,
      value: practiceAnswers.value,
      target: practiceAnswers.target,
      rationale: practiceAnswers.rationale,
      version: practiceAnswers.version,
      answeredBy: sql<string>`coalesce(${users.name}, 'a former member')`,
      answeredAt: practiceAnswers.answeredAt,
    })
    .from(practiceAnswers)
    .leftJoin(users, eq(users.id, practiceAnswers.answeredBy));

type Row = Awaited<ReturnType<typeof select>>[number];

const toStored = ({ itemId, version, answeredBy, answeredAt, ...answer }: Row): StoredPractice => ({
  itemId,
  answer,
  version,
  answeredBy,
  answeredAt: new Date(answeredAt).toISOString(),
});

export const practiceAnswersOf = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  assessmentId: AssessmentId,
): Promise<StoredPractice[]> => (await select(tx).where(ofAssessment(scope, assessmentId))).map(toStored);

export const practiceAnswerOf = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  assessmentId: AssessmentId,
  itemId: string,
): Promise<StoredPractice | null> => {
  const [row] = await select(tx).where(thisAnswer(scope, assessmentId, itemId));
  return row ? toStored(row) : null;
};

/** The first version is drawn, so that an answer which was cleared and given again is never taken for the one before. */
const firstVersion = (): number => randomInt(1, 2 ** 30);

/** Writes an answer over the one of `previousVersion` (null: there is none). The caller holds the lock of the assessment. */
export const savePracticeAnswer = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  assessment: { id: AssessmentId; siteId: SiteId | null },
  itemId: string,
  answer: PracticeAnswer,
  previousVersion: number | null,
): Promise<StoredPractice> => {
  const row = {
    ...answer,
    version: previousVersion === null ? firstVersion() : previousVersion + 1,
    answeredBy: scope.userId,
    answeredAt: sql`now()`,
  };
  const { organisationId, programmeId } = scope;
  await tx
    .insert(practiceAnswers)
    .values({
      organisationId,
      programmeId,
      assessmentId: assessment.id,
      siteId: assessment.siteId,
      itemId,
      ...row,
    })
    .onConflictDoUpdate({
      target: [practiceAnswers.organisationId, practiceAnswers.assessmentId, practiceAnswers.itemId],
      set: row,
    });
  const saved = await practiceAnswerOf(tx, scope, assessment.id, itemId);
  invariant(saved, "an answer that was just written is there");
  return saved;
};

export const deletePracticeAnswer = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  assessmentId: AssessmentId,
  itemId: string,
): Promise<void> => {
  await tx.delete(practiceAnswers).where(thisAnswer(scope, assessmentId, itemId));
};

/** Copies all answers as they are, with who gave them and when. */
export const copyPracticeAnswers = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  from: AssessmentId,
  to: AssessmentId,
): Promise<void> => {
  await tx.execute(sql`
    insert into practice_answers (organisation_id, assessment_id, item_id, programme_id, site_id, value, target, rationale,
      version, answered_by, answered_at)
    select organisation_id, ${to}, item_id, programme_id, site_id, value, target, rationale, version, answered_by, answered_at
    from practice_answers
    where organisation_id = ${scope.organisationId} and programme_id = ${scope.programmeId} and assessment_id = ${from}`);
};
