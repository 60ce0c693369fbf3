import * as z from "zod/mini";
import { storedAnswer, type StoredAnswer } from "@/domain/assessment/stored-answer";
import { Refusal } from "@/domain/shared/refusal";

/** Somebody changed the answer since the writer saw it. Carries what is stored now (null: it was cleared), so that both can be shown. */
export const answerConflict = (stored: { readonly answeredBy: string } | null): Refusal =>
  new Refusal(
    "conflict",
    `Not saved: ${stored ? `${stored.answeredBy} answered this` : "somebody cleared this answer"} in the meantime. Your answer is kept here. Choose which one stays.`,
    { stored: JSON.stringify(stored) },
  );

/** What `answerConflict` carried. */
export const storedInConflict = (detail: Refusal["detail"]): StoredAnswer | null =>
  storedOfConflict(storedAnswer, detail);

/** The same of answers of another shape. */
export const storedOfConflict = <Stored>(
  shape: z.ZodMiniType<Stored>,
  detail: Refusal["detail"],
): Stored | null => z.nullable(shape).parse(JSON.parse(String(detail.stored)));
