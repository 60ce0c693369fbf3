import { and, asc, eq, sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { AssessmentId, CommentId, UserId } from "@/domain/shared/ids";
import type { QuestionPlace } from "@/data/assessment/question-places";
import type { Tx } from "@/data/client";
import { newId } from "@/data/new-id";
import { comments, users } from "@/data/schema";

export type StoredComment = {
  readonly id: CommentId;
  readonly text: string;
  readonly writtenById: UserId | null;
  /** Name of the member. */
  readonly writtenBy: string;
  /** ISO timestamp. */
  readonly writtenAt: string;
  /** ISO timestamp; null while it is open. */
  readonly resolvedAt: string | null;
};

const inThisProgramme = (scope: AuthorisedProgramme) =>
  and(eq(comments.organisationId, scope.organisationId), eq(comments.programmeId, scope.programmeId));

/** Of one question, the newest last. */
export const commentsOn = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  assessmentId: AssessmentId,
  itemId: string,
): Promise<StoredComment[]> => {
  const rows = await tx
    .select({
      id: comments.id,
      text: comments.text,
      writtenById: comments.writtenBy,
      writtenBy: sql<string>`coalesce(${users.name}, 'a former member')`,
      writtenAt: comments.writtenAt,
      resolvedAt: comments.resolvedAt,
    })
    .from(comments)
    .leftJoin(users, eq(users.id, comments.writtenBy))
    .where(and(inThisProgramme(scope), eq(comments.assessmentId, assessmentId), eq(comments.itemId, itemId)))
    .orderBy(asc(comments.writtenAt), asc(comments.id));
  return rows.map((row) => ({
    ...row,
    writtenAt: new Date(row.writtenAt).toISOString(),
    resolvedAt: row.resolvedAt && new Date(row.resolvedAt).toISOString(),
  }));
};

export const insertComment = async (
  tx: Tx,
  { organisationId, programmeId, userId }: AuthorisedProgramme,
  { assessmentId, siteId }: QuestionPlace,
  itemId: string,
  text: string,
): Promise<CommentId> => {
  const id = newId<"comment">();
  await tx
    .insert(comments)
    .values({ organisationId, programmeId, id, siteId, assessmentId, itemId, text, writtenBy: userId });
  return id;
};

/** Resolves a comment or opens it again. False when there is no such comment to see. */
export const saveCommentResolved = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  id: CommentId,
  isResolved: boolean,
): Promise<boolean> => {
  const saved = await tx
    .update(comments)
    .set({ resolvedAt: isResolved ? sql`coalesce(resolved_at, now())` : null })
    .where(and(inThisProgramme(scope), eq(comments.id, id)))
    .returning({ id: comments.id });
  return saved.length === 1;
};
