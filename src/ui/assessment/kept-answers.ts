import * as z from "zod/mini";
import { storedAnswer } from "@/domain/assessment/stored-answer";
import { atRest, type AnswerQueue, type PendingAnswer, type Stored } from "@/ui/assessment/answer-queue";

/** The part of `localStorage` that is used. */
export type KeyValueStore = Pick<Storage, "length" | "key" | "getItem" | "setItem" | "removeItem">;

/** What is kept of one pending answer. @param answer of what is in `stored`. */
export const pendingShape = <Kept extends Stored>(
  stored: z.ZodMiniType<Kept>,
  answer: z.ZodMiniType<Kept["answer"]>,
): z.ZodMiniType<PendingAnswer<Kept>> =>
  z.object({
    criterionId: z.string(),
    wanted: z.nullable(answer),
    seenVersion: z.nullable(z.int()),
    sent: z.nullable(z.object({ answer: z.nullable(answer) })),
    state: z.discriminatedUnion("kind", [
      z.object({ kind: z.enum(["waiting", "sending"]) }),
      z.object({ kind: z.literal("conflict"), stored: z.nullable(stored) }),
      z.object({ kind: z.literal("refused"), message: z.string() }),
    ]),
  });

export const PENDING_ANSWER = pendingShape(storedAnswer, storedAnswer.shape.answer);

/** One key per criterion, so that two tabs of the same assessment never write over each other's other answers. */
export const keptPrefix = (userId: string, assessmentId: string): string =>
  `rungway.answer.${userId}.${assessmentId}.`;

const keysOf = (store: KeyValueStore, prefix: string): string[] =>
  Array.from({ length: store.length }, (_, at) => store.key(at) ?? "").filter((key) =>
    key.startsWith(prefix),
  );

/** Answers that wait on this device. */
export const keptCount = (store: KeyValueStore, prefix: string): number => keysOf(store, prefix).length;

const parsed = <Kept extends Stored>(
  text: string | null,
  shape: z.ZodMiniType<PendingAnswer<Kept>>,
): PendingAnswer<Kept>[] => {
  try {
    const result = shape.safeParse(JSON.parse(text ?? ""));
    return result.success ? [atRest(result.data)] : [];
  } catch {
    return [];
  }
};

/** What an earlier visit could not deliver; something that is not ours is left where it is. */
export const readKept = <Kept extends Stored>(
  store: KeyValueStore,
  prefix: string,
  shape: z.ZodMiniType<PendingAnswer<Kept>>,
): AnswerQueue<Kept> =>
  new Map(
    keysOf(store, prefix)
      .flatMap((key) => parsed(store.getItem(key), shape))
      .map((pending) => [pending.criterionId, pending]),
  );

/** Writes what differs. False when the device refuses: its store is full or switched off. */
export const writeKept = (
  store: KeyValueStore,
  prefix: string,
  before: AnswerQueue<Stored>,
  after: AnswerQueue<Stored>,
): boolean => {
  try {
    for (const id of before.keys()) if (!after.has(id)) store.removeItem(prefix + id);
    for (const [id, pending] of after)
      if (before.get(id) !== pending) store.setItem(prefix + id, JSON.stringify(pending));
    return true;
  } catch {
    return false;
  }
};
