import type { StoredZoneLevels, ZoneLevels } from "@/domain/assessment/stored-security-levels";

export type LevelsOutcome =
  | { readonly kind: "saved"; readonly stored: StoredZoneLevels }
  | { readonly kind: "conflict"; readonly stored: StoredZoneLevels }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "unreachable" };

/** What one zone was given here and the server does not have yet. */
export type LevelsDraft = {
  readonly levels: ZoneLevels;
  readonly expectedVersion: number | null;
  readonly phase: "waiting" | "sending" | "offline" | "conflict" | "refused";
  /** In a conflict: what somebody else saved. */
  readonly theirs: StoredZoneLevels | null;
  readonly message: string | null;
};

export type LevelsDrafts = {
  readonly byZone: ReadonlyMap<string, LevelsDraft>;
  /** Milliseconds; null before the first save. */
  readonly savedAt: number | null;
};

type Ways = {
  readonly send: (
    zoneId: string,
    levels: ZoneLevels,
    expectedVersion: number | null,
  ) => Promise<LevelsOutcome>;
  readonly later: (act: () => void, delayMs: number) => () => void;
  readonly now: () => number;
};

export const NO_DRAFTS: LevelsDrafts = { byZone: new Map(), savedAt: null };

const TYPING_PAUSE_MS = 400;
const RETRY_MS = 3000;

/** Saves the levels of zones as they are typed, one send a zone at a time; a conflict waits for a choice. */
export const createLevelsOutbox = ({ send, later, now }: Ways) => {
  let drafts = NO_DRAFTS;
  const listeners = new Set<() => void>();
  const timers = new Map<string, () => void>();

  const change = (byZone: ReadonlyMap<string, LevelsDraft>, savedAt = drafts.savedAt) => {
    drafts = { byZone, savedAt };
    for (const listener of listeners) listener();
  };
  const put = (zoneId: string, draft: LevelsDraft) => change(new Map(drafts.byZone).set(zoneId, draft));
  const drop = (zoneId: string, savedAt?: number) => {
    const rest = new Map(drafts.byZone);
    rest.delete(zoneId);
    change(rest, savedAt);
  };
  const sendAfter = (zoneId: string, delayMs: number) => {
    timers.get(zoneId)?.();
    timers.set(
      zoneId,
      later(() => void sendNow(zoneId), delayMs),
    );
  };
  const settle = (zoneId: string, sent: ZoneLevels, outcome: LevelsOutcome) => {
    const draft = drafts.byZone.get(zoneId);
    if (!draft) return;
    if (outcome.kind === "conflict")
      return put(zoneId, { ...draft, phase: "conflict", theirs: outcome.stored });
    if (outcome.kind === "refused")
      return put(zoneId, { ...draft, phase: "refused", message: outcome.message });
    if (outcome.kind === "unreachable") {
      put(zoneId, { ...draft, phase: "offline" });
      return sendAfter(zoneId, RETRY_MS);
    }
    if (draft.levels === sent) return drop(zoneId, now());
    put(zoneId, { ...draft, phase: "waiting", expectedVersion: outcome.stored.version });
    sendAfter(zoneId, 0);
  };
  const sendNow = async (zoneId: string) => {
    const draft = drafts.byZone.get(zoneId);
    if (!draft || draft.phase === "sending" || draft.phase === "conflict") return;
    put(zoneId, { ...draft, phase: "sending", message: null });
    settle(zoneId, draft.levels, await send(zoneId, draft.levels, draft.expectedVersion));
  };

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    state: () => drafts,
    /** @param version what the person saw; a draft that is on its way keeps the one it started from. */
    edit: (zoneId: string, levels: ZoneLevels, version: number | null) => {
      const before = drafts.byZone.get(zoneId);
      const isBusy = before?.phase === "sending" || before?.phase === "conflict";
      put(zoneId, {
        levels,
        expectedVersion: before ? before.expectedVersion : version,
        phase: isBusy ? before.phase : "waiting",
        theirs: before?.theirs ?? null,
        message: null,
      });
      if (!isBusy) sendAfter(zoneId, TYPING_PAUSE_MS);
    },
    keepMine: (zoneId: string) => {
      const draft = drafts.byZone.get(zoneId);
      if (!draft?.theirs) return;
      put(zoneId, { ...draft, phase: "waiting", expectedVersion: draft.theirs.version, theirs: null });
      sendAfter(zoneId, 0);
    },
    takeTheirs: (zoneId: string) => drop(zoneId),
    stop: () => {
      for (const cancel of timers.values()) cancel();
    },
  };
};

export type LevelsOutbox = ReturnType<typeof createLevelsOutbox>;
