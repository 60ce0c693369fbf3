"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { levelsInConflict, type ZoneLevels } from "@/domain/assessment/stored-security-levels";
import { messageOf, type ApiError } from "@/ui/api-error";
import {
  createLevelsOutbox,
  NO_DRAFTS,
  type LevelsDrafts,
  type LevelsOutbox,
  type LevelsOutcome,
} from "@/ui/footprint/levels-outbox";
import { useAutosaveReport } from "@/ui/kit/autosave-provider";
import { useTRPC } from "@/ui/trpc";

const later = (act: () => void, delayMs: number) => {
  const timer = setTimeout(act, delayMs);
  return () => clearTimeout(timer);
};

/** Sends to the API, and puts what it keeps into the page that shows it. */
const useSend = (programmeId: string) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const enter = trpc.footprint.enterSecurityLevels.mutationOptions({ networkMode: "always", retry: false });
  return async (
    zoneId: string,
    { target, capability, achieved, rationale }: ZoneLevels,
    expectedVersion: number | null,
  ): Promise<LevelsOutcome> => {
    const { queryKey } = trpc.footprint.zoneSecurityLevels.queryOptions({ programmeId, zoneId });
    try {
      const stored = await queryClient
        .getMutationCache()
        .build(queryClient, enter)
        .execute({
          programmeId,
          zoneId,
          target: [...target],
          capability: [...capability],
          achieved: [...achieved],
          rationale: rationale.trim(),
          expectedVersion,
        });
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData(queryKey, (before) => before && { ...before, stored });
      void queryClient.invalidateQueries({ queryKey: trpc.footprint.securityLevels.pathKey() });
      return { kind: "saved", stored };
    } catch (thrown) {
      const error = thrown as ApiError;
      const refusal = error.data?.refusal;
      if (refusal?.code === "conflict") return { kind: "conflict", stored: levelsInConflict(refusal.detail) };
      if (!error.data || error.data.httpStatus >= 500 || error.data.code === "UNAUTHORIZED")
        return { kind: "unreachable" };
      return { kind: "refused", message: messageOf(error) };
    }
  };
};

/** The top bar says what of it is saved; leaving with something unsaved asks first. */
export const useLevelsOutbox = (
  programmeId: string,
  showZone: (zoneId: string) => void,
): [LevelsDrafts, LevelsOutbox] => {
  const send = useSend(programmeId);
  const [outbox] = useState(() => createLevelsOutbox({ send, later, now: Date.now }));
  const drafts = useSyncExternalStore(outbox.subscribe, outbox.state, () => NO_DRAFTS);
  const report = useAutosaveReport();
  const all = [...drafts.byZone];
  const conflicted = all.filter(([, { phase }]) => phase === "conflict").map(([zoneId]) => zoneId);
  const isOffline = all.some(([, { phase }]) => phase === "offline");
  const { savedAt } = drafts;
  useEffect(() => {
    const [first] = conflicted;
    if (first !== undefined)
      report({ kind: "conflict", count: conflicted.length, onShow: () => showZone(first) });
    else if (isOffline) report({ kind: "offline", waiting: all.length });
    else if (all.length > 0) report({ kind: "saving" });
    else report(savedAt === null ? undefined : { kind: "saved", at: new Date(savedAt) });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the drafts say all of it
  }, [drafts]);
  useEffect(() => () => report(undefined), [report]);
  const wouldLose = all.length > 0;
  useEffect(() => {
    if (!wouldLose) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [wouldLose]);
  return [drafts, outbox];
};
