import type { ZodMiniType } from "zod/mini";
import type { StoredAnswer } from "@/domain/assessment/stored-answer";
import {
  queueAfter,
  toSend,
  type AnswerQueue,
  type PendingAnswer,
  type QueueEvent,
  type SendOutcome,
  type Stored,
} from "@/ui/assessment/answer-queue";
import { readKept, writeKept, type KeyValueStore } from "@/ui/assessment/kept-answers";

export type OutboxState<Kept extends Stored = StoredAnswer> = {
  readonly queue: AnswerQueue<Kept>;
  readonly reach: "online" | "offline" | "signed-out";
  /** When the server last acknowledged an answer; milliseconds since 1970. */
  readonly savedAt: number | null;
  /** False: the device keeps nothing, so closing the page would lose what waits. */
  readonly isKept: boolean;
};

export const EMPTY_OUTBOX: OutboxState<never> = {
  queue: new Map(),
  reach: "online",
  savedAt: null,
  isKept: true,
};

export type Outbox<Kept extends Stored = StoredAnswer> = {
  readonly state: () => OutboxState<Kept>;
  readonly subscribe: (listener: () => void) => () => void;
  readonly answer: (criterionId: string, answer: Kept["answer"] | null, seenVersion: number | null) => void;
  /** kept-mine and retried send again; dropped gives the pending answer up. */
  readonly decide: (criterionId: string, kind: "kept-mine" | "dropped" | "retried") => void;
  /** Tries at once, for example when the browser says that it is online again. */
  readonly tryNow: () => void;
  /** Sends what waits and goes on trying; the result ends the retries, and what then still waits stays on the device. */
  readonly start: () => () => void;
};

export type OutboxPorts<Kept extends Stored = StoredAnswer> = {
  readonly send: (
    criterionId: string,
    answer: Kept["answer"] | null,
    expectedVersion: number | null,
  ) => Promise<SendOutcome<Kept>>;
  readonly store: KeyValueStore;
  /** What a pending answer looks like on the device. */
  readonly shape: ZodMiniType<PendingAnswer<Kept>>;
  readonly prefix: string;
  readonly now: () => number;
  /** Runs `act` later; the result cancels it. */
  readonly later: (act: () => void, delayMs: number) => () => void;
};

const MAX_IN_FLIGHT = 4;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;

const countOf = (queue: AnswerQueue<Stored>, kind: PendingAnswer["state"]["kind"]): number =>
  [...queue.values()].filter(({ state }) => state.kind === kind).length;

/** Sends answers until each is acknowledged, refused or in conflict; whatever is not yet saved is kept on the device. */
export const createOutbox = <Kept extends Stored>(ports: OutboxPorts<Kept>): Outbox<Kept> => {
  const { send, store, shape, prefix, now, later } = ports;
  let state: OutboxState<Kept> = { ...EMPTY_OUTBOX, queue: readKept(store, prefix, shape) };
  let retryMs = FIRST_RETRY_MS;
  let cancelRetry: (() => void) | null = null;
  let isStopped = true;
  const listeners = new Set<() => void>();

  const change = (event: QueueEvent<Kept>, over: Partial<OutboxState<Kept>> = {}) => {
    const queue = queueAfter(state.queue, event);
    const isKept = writeKept(store, prefix, state.queue, queue);
    state = { ...state, ...over, queue, isKept };
    for (const listener of listeners) listener();
  };

  const deliver = async (pending: PendingAnswer<Kept>) => {
    const { criterionId, seenVersion } = pending;
    change({ kind: "sent", criterionId });
    const outcome = await send(criterionId, toSend(pending).answer, seenVersion);
    if (outcome.kind === "unreachable") {
      change({ ...outcome, criterionId }, { reach: outcome.isSignedOut ? "signed-out" : "offline" });
      retryLater();
      return;
    }
    retryMs = FIRST_RETRY_MS;
    const saved = outcome.kind === "acknowledged" && { savedAt: now() };
    change({ ...outcome, criterionId }, { reach: "online", ...saved });
    sendWaiting();
  };

  /** While the server cannot be reached, one answer at a time probes the line. */
  const sendWaiting = () => {
    const limit = state.reach === "online" ? MAX_IN_FLIGHT : 1;
    for (const pending of state.queue.values()) {
      if (cancelRetry !== null || countOf(state.queue, "sending") >= limit) return;
      if (pending.state.kind === "waiting") void deliver(pending);
    }
  };

  const tryNow = () => {
    cancelRetry?.();
    cancelRetry = null;
    sendWaiting();
  };

  const retryLater = () => {
    if (isStopped || cancelRetry !== null) return;
    cancelRetry = later(tryNow, retryMs);
    retryMs = Math.min(2 * retryMs, LAST_RETRY_MS);
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    answer: (criterionId, answer, seenVersion) => {
      change({ kind: "answered", criterionId, answer, seenVersion });
      sendWaiting();
    },
    decide: (criterionId, kind) => {
      change({ kind, criterionId });
      sendWaiting();
    },
    tryNow,
    start: () => {
      isStopped = false;
      tryNow();
      return () => {
        isStopped = true;
        cancelRetry?.();
      };
    },
  };
};
