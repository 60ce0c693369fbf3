"use client";

import { useMutation } from "@tanstack/react-query";
import { lostRaces } from "@/domain/shared/seen-value";
import type { Month } from "@/domain/shared/month";
import { messageOf } from "@/ui/api-error";
import type { ApiError } from "@/ui/api-error";
import { useToast } from "@/ui/kit/toast-provider";
import { monthWithYear } from "@/ui/roadmap/month-words";
import { useRoadmapRefresh } from "@/ui/roadmap/use-roadmap-refresh";
import { useTRPC } from "@/ui/trpc";

type Recorded = {
  number: number;
  moved: number;
  placed: number;
  lost: number;
  unplaced: number;
  violationCount: number;
};

const differenceOf = ({ moved, placed, lost, unplaced }: Recorded): string => {
  const parts = [
    moved > 0 && `${moved} moved`,
    placed > 0 && `${placed} placed`,
    lost > 0 && `${lost} lost their place`,
    unplaced > 0 && `${unplaced} without a place`,
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join(", ")}.` : "Nothing moved.";
};

const conflictsOf = ({ violationCount }: Recorded): string | undefined =>
  violationCount > 0
    ? `The plan breaks ${violationCount} ${violationCount === 1 ? "limit" : "limits"}.`
    : undefined;

/** Taking a plan over, moving and going back; each says what it did and offers the way back. */
export const usePlanning = (programmeId: string) => {
  const trpc = useTRPC();
  const refresh = useRoadmapRefresh();
  const say = useToast();
  const onError = (error: ApiError) => say({ text: messageOf(error), error: true });
  const restore = useMutation(
    trpc.roadmap.restorePlan.mutationOptions({
      onError,
      onSuccess: async (recorded) => {
        await refresh();
        say({ text: `The earlier plan is back, as plan ${recorded.number}. ${differenceOf(recorded)}` });
      },
    }),
  );
  const tell = async (recorded: Recorded) => {
    await refresh();
    const undo = () => restore.mutate({ programmeId, number: recorded.number - 1 });
    say({
      text: `Plan ${recorded.number}: ${differenceOf(recorded)}`,
      detail: conflictsOf(recorded),
      actions: [{ label: "Undo", onSelect: undo }],
    });
  };
  const accept = useMutation(
    trpc.roadmap.acceptPlan.mutationOptions({
      onSuccess: tell,
      onError: (error) => {
        onError(error);
        void refresh();
      },
    }),
  );
  const move = useMutation(
    trpc.roadmap.movePackage.mutationOptions({
      onSuccess: tell,
      onError: (error, wanted) => {
        const [lost] = lostRaces(error.data?.refusal);
        if (!lost) return onError(error);
        const stored = lost.stored as Month | null;
        const place = (month: string | null) => (month === null ? "no place" : monthWithYear(month as Month));
        say({
          text: `${lost.key} was not moved: somebody gave it ${stored === null ? "no place" : `another place, ${place(stored)}`} in the meantime.`,
          detail: `Yours was ${place(wanted.startMonth)}. Theirs stays unless you move it anyway.`,
          error: true,
          actions: [
            {
              label: "Move it anyway",
              onSelect: () => move.mutate({ ...wanted, seenStartMonth: stored }),
            },
          ],
        });
        void refresh();
      },
    }),
  );
  return { accept, move, restore };
};
