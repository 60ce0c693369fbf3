"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import {
  linkKey,
  type GapLink,
  type GapLinkChange,
  type LinkStrength,
  type SeenLinkChange,
} from "@/domain/objective/gap-link";
import { lostRaces } from "@/domain/shared/seen-value";
import { messageOf, type ApiError } from "@/ui/api-error";
import { useAutosaveReport } from "@/ui/kit/autosave-provider";
import { useToast } from "@/ui/kit/toast-provider";
import {
  changedLinks,
  withChange,
  withoutSent,
  withoutStored,
  type PendingLinks,
} from "@/ui/objective/pending-links";
import { useUnsavedGuard } from "@/ui/objective/use-unsaved-guard";
import { useTRPC } from "@/ui/trpc";

/** A link that another changed since it was seen here. */
export type LinkConflict = { readonly mine: SeenLinkChange; readonly stored: LinkStrength | null };

const NOTHING: PendingLinks = new Map();
const RETRY_MS = 3_000;
const WORTH_A_RETRY = new Set(["UNAUTHORIZED", "INTERNAL_SERVER_ERROR", "TOO_MANY_REQUESTS", "TIMEOUT"]);

const isUnreachable = ({ data }: ApiError): boolean => !data || WORTH_A_RETRY.has(data.code);

/**
 * Saves each link as it is set: shown at once, sent together with what was set meanwhile, tried again while the server
 * does not answer. Only a plain no of the server takes a change back, and says why.
 */
export const useLinkAutosave = (programmeId: string, stored: readonly GapLink[]) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const say = useToast();
  const [pending, setPending] = useState(NOTHING);
  const [conflicts, setConflicts] = useState<readonly LinkConflict[]>([]);
  const [reach, setReach] = useState<"online" | "offline">("online");
  const [savedAt, setSavedAt] = useState<Date>();
  const { mutate, isPending } = useMutation(trpc.gap.linkGaps.mutationOptions({ networkMode: "always" }));
  const acknowledge = async (sent: readonly SeenLinkChange[]) => {
    const queryKey = trpc.objective.objectives.queryKey({ programmeId });
    await queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData(queryKey, (data) => data && { ...data, links: changedLinks(data.links, sent) });
    setPending((before) => withoutStored(before, sent));
    setReach("online");
    setSavedAt(new Date());
    void queryClient.invalidateQueries();
  };
  const send = useEffectEvent(() => {
    const sent = [...pending.values()];
    mutate(
      { programmeId, links: sent },
      {
        onSuccess: () => void acknowledge(sent),
        onError: (error) => {
          if (isUnreachable(error)) return setReach("offline");
          const lost = new Map(
            lostRaces(error.data?.refusal).map(({ key, stored: now }) => [key, now as LinkStrength | null]),
          );
          if (lost.size > 0) {
            const mine = sent.filter((change) => lost.has(linkKey(change)));
            setPending((before) => withoutSent(before, mine));
            setConflicts((before) => [
              ...before,
              ...mine.map((change) => ({ mine: change, stored: lost.get(linkKey(change)) ?? null })),
            ]);
            void queryClient.invalidateQueries();
            return;
          }
          setPending((before) => withoutSent(before, sent));
          say({ text: "A link was not saved.", detail: messageOf(error), error: true });
        },
      },
    );
  });
  useEffect(() => {
    if (pending.size === 0 || isPending) return;
    const timer = setTimeout(() => send(), reach === "online" ? 0 : RETRY_MS);
    return () => clearTimeout(timer);
  }, [pending, isPending, reach]);
  useSavingReport(pending.size, conflicts.length, reach, savedAt);
  useUnsavedGuard(pending.size + conflicts.length > 0);
  const settle = (settled: LinkConflict) =>
    setConflicts((before) => before.filter((conflict) => conflict !== settled));
  const storedStrength = (change: GapLinkChange) =>
    stored.find((link) => linkKey(link) === linkKey(change))?.strength ?? null;
  return {
    links: changedLinks(stored, pending.values()),
    set: (change: GapLinkChange) =>
      setPending((before) => withChange(before, change, storedStrength(change))),
    conflicts,
    keepMine: (conflict: LinkConflict) => {
      settle(conflict);
      setPending((before) => withChange(before, conflict.mine, conflict.stored));
    },
    takeTheirs: settle,
  };
};

const CONFLICTS_ID = "link-conflicts";

const showConflicts = () => document.querySelector(`#${CONFLICTS_ID}`)?.scrollIntoView({ block: "center" });

const useSavingReport = (
  waiting: number,
  conflicts: number,
  reach: "online" | "offline",
  savedAt: Date | undefined,
): void => {
  const report = useAutosaveReport();
  useEffect(() => {
    if (conflicts > 0) report({ kind: "conflict", count: conflicts, onShow: showConflicts });
    else if (waiting > 0) report(reach === "offline" ? { kind: "offline", waiting } : { kind: "saving" });
    else report(savedAt && { kind: "saved", at: savedAt });
  }, [report, waiting, conflicts, reach, savedAt]);
  useEffect(() => () => report(undefined), [report]);
};
