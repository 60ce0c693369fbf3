import { isBlank, NO_PRACTICE_ANSWER, type PracticeAnswer } from "@/domain/assessment/practice-answer";
import { isSameAnswer } from "@/domain/assessment/same-answer";
import type { InheritedPractice } from "@/ui/assessment/inherited-practices";
import { createCursor, type PracticeCursor } from "@/ui/assessment/practice-cursor";
import type { LivePractices } from "@/ui/assessment/use-practice-desk";

/** What rows and keys do; the same object as long as the screen lives, so that rows are redrawn by their answers alone. */
export type Practising = LivePractices & {
  readonly cursor: PracticeCursor;
  /** “the organisation”, “group North”. */
  readonly fromOf: (inherited: InheritedPractice) => string;
  /** Why no answer can be given; null when it can. */
  readonly reason: string | null;
  /** Null takes the word back. True where it is given; "not applicable" first asks for its reason. */
  readonly choose: (itemId: string, value: string | null) => boolean;
  readonly aim: (itemId: string, target: string | null) => void;
  readonly note: (itemId: string, rationale: string) => void;
  /** The item takes nothing but a word with a reason that is not written yet. */
  readonly isAwaitingReason: (itemId: string) => boolean;
};

type Input = LivePractices & { reason: string | null; first: string | null; siteGroupName: string | null };

export const createPractising = ({ desk, outbox, reason, first, siteGroupName }: Input): Practising => {
  const cursor = createCursor(first);
  let awaiting: { readonly itemId: string; readonly value: string } | null = null;
  const put = (itemId: string, change: Partial<PracticeAnswer>) => {
    const { answer: before } = desk.practiceOf(itemId);
    const answer = { ...(before ?? NO_PRACTICE_ANSWER), ...change };
    const next = isBlank(answer) ? null : answer;
    if (reason === null && !isSameAnswer(before, next)) desk.put(itemId, next);
  };
  return {
    desk,
    outbox,
    reason,
    cursor,
    fromOf: ({ place }) => (place === "group" ? `group ${siteGroupName}` : "the organisation"),
    choose: (itemId, value) => {
      const needsReason = value === "not-applicable" && !desk.practiceOf(itemId).answer?.rationale;
      awaiting = needsReason ? { itemId, value } : null;
      if (!needsReason) {
        put(itemId, { value });
        return true;
      }
      cursor.moveTo(itemId);
      cursor.setOpen(true);
      return false;
    },
    aim: (itemId, target) => put(itemId, { target }),
    note: (itemId, text) => {
      const rationale = text.trim();
      if (awaiting?.itemId !== itemId) return put(itemId, { rationale });
      put(itemId, { value: awaiting.value, rationale });
      awaiting = null;
    },
    isAwaitingReason: (itemId) => awaiting?.itemId === itemId,
  };
};
