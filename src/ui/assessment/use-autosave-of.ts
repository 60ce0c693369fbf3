"use client";

import { useEffect, useEffectEvent } from "react";
import type { OutboxState } from "@/ui/assessment/answer-outbox";
import type { Stored } from "@/ui/assessment/answer-queue";
import { useAutosaveReport } from "@/ui/kit/autosave-provider";
import type { AutosaveStatus } from "@/ui/kit/autosave-state";

/** What the top bar says about saving: a conflict before a broken line, that before what is on its way. */
export const autosaveStatus = (
  { queue, reach, savedAt }: OutboxState<Stored>,
  showConflict: (criterionId: string) => void,
): AutosaveStatus | undefined => {
  const all = [...queue.values()];
  const [conflict, ...more] = all.filter(({ state }) => state.kind === "conflict");
  const waiting = all.filter(({ state }) => state.kind === "waiting" || state.kind === "sending").length;
  if (conflict)
    return { kind: "conflict", count: 1 + more.length, onShow: () => showConflict(conflict.criterionId) };
  if (reach !== "online" && waiting > 0) return { kind: "offline", waiting };
  if (waiting > 0) return { kind: "saving" };
  return all.length > 0 || savedAt === null ? undefined : { kind: "saved", at: new Date(savedAt) };
};

export const useAutosaveOf = (
  state: OutboxState<Stored>,
  showConflict: (criterionId: string) => void,
): void => {
  const report = useAutosaveReport();
  const show = useEffectEvent(showConflict);
  useEffect(() => report(autosaveStatus(state, (id) => show(id))), [report, state]);
  useEffect(() => () => report(undefined), [report]);
};
