"use client";

import { useState } from "react";
import { isUnderway } from "@/domain/roadmap/planning-run";
import { monthOf } from "@/domain/shared/month";
import { Button } from "@/ui/kit/button";
import { useFetched } from "@/ui/kit/use-fetched";
import { NOT_ALLOWED } from "@/ui/roadmap/not-allowed";
import type { TimelineOutput } from "@/ui/roadmap/roadmap-output";
import type { PlanningRunState } from "@/ui/roadmap/use-planning-run";

type Props = { data: TimelineOutput; programmeId: string; planning: PlanningRunState };

const fetchDialog = () => import("@/ui/roadmap/plan-dialog").then((module) => module.PlanDialog);

/** Opens the choice of what to plan for; says so while the planner is at work. */
export const PlanButton = ({ data, programmeId, planning }: Props) => {
  const { plan, months, today, mayWrite } = data;
  const { run, start } = planning;
  const [Dialog, askDialog] = useFetched(fetchDialog);
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    start.reset();
    setOpen(true);
    void askDialog();
  };
  const busy = run && isUnderway(run.state) ? `Planning, ${Math.round(run.elapsedSeconds)} s` : undefined;
  const left = months.filter((month) => month >= monthOf(today));
  const ended = left.length === 0 ? "The programme has ended." : undefined;
  return (
    <>
      <Button
        busy={busy}
        onClick={open}
        reason={mayWrite ? ended : NOT_ALLOWED}
        variant={plan || run?.hasPlan ? "secondary" : "primary"}
      >
        {plan ? "Plan again" : "Plan"}
      </Button>
      {isOpen && Dialog && (
        <Dialog months={left} onClose={() => setOpen(false)} programmeId={programmeId} start={start} />
      )}
    </>
  );
};
