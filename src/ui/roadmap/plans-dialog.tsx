"use client";

import { useQuery } from "@tanstack/react-query";
import { formatsFor } from "@/domain/report/format";
import { messageOf } from "@/ui/api-error";
import { Button } from "@/ui/kit/button";
import { Dialog } from "@/ui/kit/dialog";
import { FormError } from "@/ui/kit/form-error";
import { NOT_ALLOWED } from "@/ui/roadmap/not-allowed";
import type { PlanRow } from "@/ui/roadmap/roadmap-output";
import { usePlanning } from "@/ui/roadmap/use-planning";
import { useTRPC } from "@/ui/trpc";

type Props = { programmeId: string; currency: string; mayWrite: boolean; onClose: () => void };

const METHODS: Record<PlanRow["method"], string> = {
  engine: "by the planner",
  "list-schedule": "by priorities",
  move: "by hand",
};

const limitWords = (count: number): string =>
  count === 0 ? "no limit broken" : `${count} ${count === 1 ? "limit" : "limits"} broken`;

/** Every plan there was, and the way back to it. */
export const PlansDialog = ({ programmeId, currency, mayWrite, onClose }: Props) => {
  const trpc = useTRPC();
  const { restore } = usePlanning(programmeId);
  const { data: plans, error } = useQuery(trpc.roadmap.plans.queryOptions({ programmeId }));
  const { date } = formatsFor(currency);
  const bringBack = (number: number) => restore.mutate({ programmeId, number }, { onSuccess: onClose });
  return (
    <Dialog
      description="An earlier plan comes back as the newest one, so nothing is lost. Limits are checked anew."
      onOpenChange={(open) => !open && onClose()}
      open
      title="Earlier plans"
    >
      <FormError message={error ? messageOf(error) : undefined} />
      <ul>
        {plans?.map(({ number, method, placedCount, violationCount, byName, at }, index) => (
          <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line py-2" key={number}>
            <span className="min-w-48 flex-1">
              <b className="font-semibold">Plan {number}</b> {METHODS[method]}, {byName}, {date(at)}
              <span className="block text-small text-ink-2">
                {placedCount} packages placed, {limitWords(violationCount)}
              </span>
            </span>
            {index === 0 ? (
              <span className="text-small text-ink-2">in force</span>
            ) : (
              <Button
                aria-label={`Bring back plan ${number}`}
                busy={restore.isPending && restore.variables.number === number ? "Bringing back…" : undefined}
                onClick={() => bringBack(number)}
                reason={mayWrite ? undefined : NOT_ALLOWED}
                size="small"
              >
                Bring back
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
};
