import { isSameAnswer } from "@/domain/assessment/same-answer";
import type { StoredAnswer } from "@/domain/assessment/stored-answer";

/** An answer of any shape as the server keeps it. */
export type Stored = { readonly answer: object; readonly version: number };

/** What a person said about one criterion, or one item of another framework, until the server has it. */
export type PendingAnswer<Kept extends Stored = StoredAnswer> = {
  readonly criterionId: string;
  /** The latest word; null takes the answer back. */
  readonly wanted: Kept["answer"] | null;
  /** Version of the stored answer that the person saw; null for none. */
  readonly seenVersion: number | null;
  /** Handed to the network and not acknowledged: it may have arrived, so it goes again unchanged before anything newer. */
  readonly sent: { readonly answer: Kept["answer"] | null } | null;
  readonly state:
    | { readonly kind: "waiting" | "sending" }
    | { readonly kind: "conflict"; readonly stored: Kept | null }
    | { readonly kind: "refused"; readonly message: string };
};

/** By criterion id, in the order of answering. */
export type AnswerQueue<Kept extends Stored = StoredAnswer> = ReadonlyMap<string, PendingAnswer<Kept>>;

/** How the server, or the lack of it, took one sent answer. `version` null: there is no stored answer any more. */
export type SendOutcome<Kept extends Stored = StoredAnswer> =
  | { readonly kind: "acknowledged"; readonly version: number | null }
  | { readonly kind: "unreachable"; readonly isSignedOut: boolean }
  | { readonly kind: "conflicted"; readonly stored: Kept | null }
  | { readonly kind: "refused"; readonly message: string };

export type QueueEvent<Kept extends Stored = StoredAnswer> = { readonly criterionId: string } & (
  | { readonly kind: "answered"; readonly answer: Kept["answer"] | null; readonly seenVersion: number | null }
  | { readonly kind: "sent" }
  | { readonly kind: "kept-mine" }
  | { readonly kind: "dropped" }
  | { readonly kind: "retried" }
  | SendOutcome<Kept>
);

const WAITING = { kind: "waiting" } as const;

export const queueAfter = <Kept extends Stored>(
  queue: AnswerQueue<Kept>,
  event: QueueEvent<Kept>,
): AnswerQueue<Kept> => {
  const before = queue.get(event.criterionId);
  const after = pendingAfter(before, event);
  if (after === before) return queue;
  const next = new Map(queue);
  if (after) next.set(event.criterionId, after);
  else next.delete(event.criterionId);
  return next;
};

/** Undefined: nothing is left to save. */
const pendingAfter = <Kept extends Stored>(
  pending: PendingAnswer<Kept> | undefined,
  event: QueueEvent<Kept>,
): PendingAnswer<Kept> | undefined => {
  if (event.kind === "answered") return answered(pending, event);
  if (pending === undefined || event.kind === "dropped") return undefined;
  if (event.kind === "kept-mine" || event.kind === "retried") return decided(pending);
  if (event.kind === "sent") return { ...pending, sent: toSend(pending), state: { kind: "sending" } };
  return pending.state.kind === "sending" ? delivered(pending, event) : pending;
};

const answered = <Kept extends Stored>(
  pending: PendingAnswer<Kept> | undefined,
  { criterionId, answer, seenVersion }: QueueEvent<Kept> & { kind: "answered" },
): PendingAnswer<Kept> =>
  pending === undefined
    ? { criterionId, wanted: answer, seenVersion, sent: null, state: WAITING }
    : { ...pending, wanted: answer, state: pending.state.kind === "refused" ? WAITING : pending.state };

const decided = <Kept extends Stored>(pending: PendingAnswer<Kept>): PendingAnswer<Kept> =>
  pending.state.kind === "conflict"
    ? { ...pending, seenVersion: pending.state.stored?.version ?? null, state: WAITING }
    : { ...pending, state: WAITING };

const delivered = <Kept extends Stored>(
  pending: PendingAnswer<Kept>,
  outcome: SendOutcome<Kept>,
): PendingAnswer<Kept> | undefined => {
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
export const toSend = <Kept extends Stored>({
  sent,
  wanted,
}: PendingAnswer<Kept>): { readonly answer: Kept["answer"] | null } => sent ?? { answer: wanted };

/** After a reload nothing is on its way any more. */
export const atRest = <Kept extends Stored>(pending: PendingAnswer<Kept>): PendingAnswer<Kept> =>
  pending.state.kind === "sending" ? { ...pending, state: WAITING } : pending;
