import { and, eq, sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { QuestionTask, QuestionTaskFields } from "@/domain/assessment/question-task";
import type { AssessmentId } from "@/domain/shared/ids";
import { invariant } from "@/domain/shared/invariant";
import type { QuestionPlace } from "@/data/assessment/question-places";
import type { Tx } from "@/data/client";
import { questionTasks } from "@/data/schema";

const thisTask = (scope: AuthorisedProgramme, assessmentId: AssessmentId, itemId: string) =>
  and(
    eq(questionTasks.organisationId, scope.organisationId),
    eq(questionTasks.programmeId, scope.programmeId),
    eq(questionTasks.assessmentId, assessmentId),
    eq(questionTasks.itemId, itemId),
  );

const nameOf = (id: typeof questionTasks.assigneeId | typeof questionTasks.changedBy) =>
  sql<string | null>`(select name from users where id = ${id})`;

export const questionTaskOf = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  assessmentId: AssessmentId,
  itemId: string,
): Promise<QuestionTask | null> => {
  const [row] = await tx
    .select({
      assigneeId: questionTasks.assigneeId,
      assigneeName: nameOf(questionTasks.assigneeId),
      dueOn: questionTasks.dueOn,
      isForReview: questionTasks.isForReview,
      version: questionTasks.version,
      changedBy: nameOf(questionTasks.changedBy),
    })
    .from(questionTasks)
    .where(thisTask(scope, assessmentId, itemId));
  return row ? { ...row, changedBy: row.changedBy ?? "a former member" } : null;
};

/** Writes over the one of `previousVersion` (null: there is none). The caller holds the lock of the assessment. */
export const saveQuestionTask = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  { assessmentId, siteId }: QuestionPlace,
  itemId: string,
  fields: QuestionTaskFields,
  previousVersion: number | null,
): Promise<QuestionTask> => {
  const { organisationId, programmeId, userId } = scope;
  const row = { ...fields, version: (previousVersion ?? 0) + 1, changedBy: userId, changedAt: sql`now()` };
  await tx
    .insert(questionTasks)
    .values({ organisationId, programmeId, assessmentId, siteId, itemId, ...row })
    .onConflictDoUpdate({
      target: [questionTasks.organisationId, questionTasks.assessmentId, questionTasks.itemId],
      set: row,
    });
  const saved = await questionTaskOf(tx, scope, assessmentId, itemId);
  invariant(saved, "a task that was just written is there");
  return saved;
};
