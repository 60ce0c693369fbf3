import * as z from "zod/mini";
import { Refusal } from "@/domain/shared/refusal";
import type { UserId } from "@/domain/shared/ids";

/** Who is asked for an answer, by when, and whether somebody should look at it again. */
export const questionTask = z.object({
  assigneeId: z.nullable(z.string()),
  /** Name of the member; null with nobody assigned. */
  assigneeName: z.nullable(z.string()),
  /** ISO date. */
  dueOn: z.nullable(z.string()),
  isForReview: z.boolean(),
  version: z.int(),
  /** Name of the member. */
  changedBy: z.string(),
});

export type QuestionTask = Omit<z.infer<typeof questionTask>, "assigneeId"> & {
  readonly assigneeId: UserId | null;
};

/** What a person sets; a due day needs somebody who is asked. */
export type QuestionTaskFields = Pick<QuestionTask, "assigneeId" | "dueOn" | "isForReview">;

export const isSameTask = (a: QuestionTaskFields, b: QuestionTaskFields): boolean =>
  a.assigneeId === b.assigneeId && a.dueOn === b.dueOn && a.isForReview === b.isForReview;

/** Somebody changed it since the writer saw it; carries what is stored now, so that both can be shown. */
export const taskConflict = (stored: QuestionTask | null): Refusal =>
  new Refusal(
    "conflict",
    `Not saved: ${stored ? stored.changedBy : "somebody"} changed who is asked in the meantime. Choose which one stays.`,
    { stored: JSON.stringify(stored) },
  );

/** What `taskConflict` carried. */
export const taskInConflict = (detail: Refusal["detail"]): QuestionTask | null => {
  const stored = z.nullable(questionTask).parse(JSON.parse(String(detail.stored)));
  return stored && { ...stored, assigneeId: stored.assigneeId as UserId | null };
};
