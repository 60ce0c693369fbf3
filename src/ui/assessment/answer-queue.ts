import type { Answer } from "@/domain/assessment/answer";
import { isSameAnswer } from "@/domain/assessment/same-answer";
import type { StoredAnswer } from "@/domain/assessment/stored-answer";

/** What a person said about one criterion until the server has it. */
export type PendingAnswer = {
  readonly criterionId: string;
  /** The latest word; null takes the answer back. */
  readonly wanted: Answer | null;
  /** Version of the stored answer that the person saw; null for none. */
  readonly seenVersion: number | null;
  /** Handed to the network and not acknowledged: it may have arrived, so it goes again unchanged before anything newer. */
  readonly sent: { readonly answer: Answer | null } | null;
  readonly state:
    | { readonly kind: "waiting" | "sending" }
    | { readonly kind: "conflict"; readonly stored: StoredAnswer | null }
    | { readonly kind: "refused"; readonly message: string };
};

/** By criterion id, in the order of answering. */
export type AnswerQueue = ReadonlyMap<string, PendingAnswer>;

/** How the server, or the lack of it, took one sent answer. `version` null: there is no stored answer any more. */
export type SendOutcome =
  | { readonly kind: "acknowledged"; readonly version: number | null }
  | { readonly kind: "unreachable"; readonly isSignedOut: boolean }
  | { readonly kind: "conflicted"; readonly stored: StoredAnswer | null }
  | { readonly kind: "refused"; readonly message: string };

export type QueueEvent = { readonly criterionId: string } & (
  | { readonly kind: "answered"; readonly answer: Answer | null; readonly seenVersion: number | null }
  | { readonly kind: "sent" }
  | { readonly kind: "kept-mine" }
  | { readonly kind: "dropped" }
  | { readonly kind: "retried" }
  | SendOutcome
);

const WAITING = { kind: "waiting" } as const;

export const queueAfter = (queue: AnswerQueue, event: QueueEvent): AnswerQueue => {
  const before = queue.get(event.criterionId);
  const after = pendingAfter(before, event);
  if (after === before) return queue;
  const next = new Map(queue);
  if (after) next.set(event.criterionId, after);
  else next.delete(event.criterionId);
  return next;
};

/** Undefined: nothing is left to save. */
const pendingAfter = (pending: PendingAnswer | undefined, event: QueueEvent): PendingAnswer | undefined => {
  if (event.kind === "answered") return answered(pending, event);
  if (pending === undefined || event.kind === "dropped") return undefined;
  if (event.kind === "kept-mine" || event.kind === "retried") return decided(pending);
  if (event.kind === "sent") return { ...pending, sent: toSend(pending), state: { kind: "sending" } };
  return pending.state.kind === "sending" ? delivered(pending, event) : pending;
};

const answered = (
  pending: PendingAnswer | undefined,
  { criterionId, answer, seenVersion }: QueueEvent & { kind: "answered" },
): PendingAnswer =>
  pending === undefined
    ? { criterionId, wanted: answer, seenVersion, sent: null, state: WAITING }
    : { ...pending, wanted: answer, state: pending.state.kind === "refused" ? WAITING : pending.state };

const decided = (pending: PendingAnswer): PendingAnswer =>
  pending.state.kind === "conflict"
    ? { ...pending, seenVersion: pending.state.stored?.version ?? null, state: WAITING }
    : { ...pending, state: WAITING };

const delivered = (pending: PendingAnswer, outcome: SendOutcome): PendingAnswer | undefined => {
  switch (outcome.kind) {
    case "acknowledged":
      return pending.sent && isSameAnswer(pending.sent.answer, pending.wanted)
        ? undefined
        : { ...pending, seenVersion: outcome.version, sent: null, state: WAITING };
    case "unreachable":
      return { ...pending, state: WAITING };
    case "conflicted":
      return isSameAnswer(outcome.stored?.answer ?? null, pending.wanted)
        ? undefined
        : { ...pending, sent: null, state: { kind: "conflict", stored: outcome.stored } };
    case "refused":
      return { ...pending, sent: null, state: { kind: "refused", message: outcome.message } };
  }
};

/** What goes over the network next for this criterion. */
export const toSend = ({ sent, wanted }: PendingAnswer): { readonly answer: Answer | null } =>
  sent ?? { answer: wanted };

/** After a reload nothing is on its way any more. */
export const atRest = (pending: PendingAnswer): PendingAnswer =>
  pending.state.kind === "sending" ? { ...pending, state: WAITING } : pending;
