import { randomInt } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { Answer } from "@/domain/assessment/answer";
import type { StoredAnswer } from "@/domain/assessment/stored-answer";
import type { AssessmentId, SiteId } from "@/domain/shared/ids";
import { invariant } from "@/domain/shared/invariant";
import type { Tx } from "@/data/client";
import { answers, users } from "@/data/schema";

const columns = {
  criterionId: answers.criterionId,
  value: answers.value,
  reason: answers.reason,
  controlName: answers.controlName,
  controlTestDueOn: answers.controlTestDueOn,
  rationale: answers.rationale,
  evidenceUrl: answers.evidenceUrl,
  confidence: answers.confidence,
  version: answers.version,
  answeredBy: sql<string>`coalesce(${users.name}, 'a former member')`,
  answeredAt: answers.answeredAt,
};

type Row = Omit<typeof answers.$inferSelect, "answeredBy"> & { answeredBy: string };

const toStored = (row: Pick<Row, keyof typeof columns>): StoredAnswer => ({
  criterionId: row.criterionId,
  answer: {
    value: row.value,
    ...(row.reason && { reason: row.reason }),
    ...(row.controlName !== null &&
      row.controlTestDueOn !== null && {
        control: { name: row.controlName, testDueOn: row.controlTestDueOn },
      }),
    rationale: row.rationale,
    evidenceUrl: row.evidenceUrl,
    confidence: row.confidence,
  },
  version: row.version,
  answeredBy: row.answeredBy,
  answeredAt: new Date(row.answeredAt).toISOString(),
});

const ofAssessment = (scope: AuthorisedProgramme, assessmentId: AssessmentId) =>
  and(
    eq(answers.organisationId, scope.organisationId),
    eq(answers.programmeId, scope.programmeId),
    eq(answers.assessmentId, assessmentId),
  );

const thisAnswer = (scope: AuthorisedProgramme, assessmentId: AssessmentId, criterionId: string) =>
  and(ofAssessment(scope, assessmentId), eq(answers.criterionId, criterionId));

const select = (tx: Tx) => tx.select(columns).from(answers).leftJoin(users, eq(users.id, answers.answeredBy));

export const answersOf = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  assessmentId: AssessmentId,
): Promise<StoredAnswer[]> => (await select(tx).where(ofAssessment(scope, assessmentId))).map(toStored);

export const answerOf = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  assessmentId: AssessmentId,
  criterionId: string,
): Promise<StoredAnswer | null> => {
  const [row] = await select(tx).where(thisAnswer(scope, assessmentId, criterionId));
  return row ? toStored(row) : null;
};

/** The first version is drawn, so that an answer which was cleared and given again is never taken for the one before. */
const firstVersion = (): number => randomInt(1, 2 ** 30);

/** Writes an answer over the one of `previousVersion` (null: there is none). The caller holds the lock of the assessment. */
export const saveAnswer = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  assessment: { id: AssessmentId; siteId: SiteId | null },
  criterionId: string,
  answer: Answer,
  previousVersion: number | null,
): Promise<StoredAnswer> => {
  const row = {
    value: answer.value,
    reason: answer.reason ?? "",
    controlName: answer.control?.name ?? null,
    controlTestDueOn: answer.control?.testDueOn ?? null,
    rationale: answer.rationale,
    evidenceUrl: answer.evidenceUrl,
    confidence: answer.confidence,
    version: previousVersion === null ? firstVersion() : previousVersion + 1,
    answeredBy: scope.userId,
    answeredAt: sql`now()`,
  };
  const { organisationId, programmeId } = scope;
  await tx
    .insert(answers)
    .values({
      organisationId,
      programmeId,
      assessmentId: assessment.id,
      siteId: assessment.siteId,
      criterionId,
      ...row,
    })
    .onConflictDoUpdate({
      target: [answers.organisationId, answers.assessmentId, answers.criterionId],
      set: row,
    });
  const saved = await answerOf(tx, scope, assessment.id, criterionId);
  invariant(saved, "an answer that was just written is there");
  return saved;
};

export const deleteAnswer = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  assessmentId: AssessmentId,
  criterionId: string,
): Promise<void> => {
  await tx.delete(answers).where(thisAnswer(scope, assessmentId, criterionId));
};

/** Copies the answers that `to` does not have as they are, with who gave them and when. */
export const copyAnswers = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  from: AssessmentId,
  to: AssessmentId,
): Promise<void> => {
  await tx.execute(sql`
    insert into answers (organisation_id, assessment_id, criterion_id, programme_id, site_id, value, reason, control_name,
      control_test_due_on, rationale, evidence_url, confidence, version, answered_by, answered_at)
    select organisation_id, ${to}, criterion_id, programme_id, site_id, value, reason, control_name,
      control_test_due_on, rationale, evidence_url, confidence, version, answered_by, answered_at
    from answers
    where organisation_id = ${scope.organisationId} and programme_id = ${scope.programmeId} and assessment_id = ${from}
    on conflict do nothing`);
};
