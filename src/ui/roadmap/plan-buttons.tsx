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
const fetchPlans = () => import("@/ui/roadmap/plans-dialog").then((module) => module.PlansDialog);

/** Opens the choice of what to plan for, and the plans there were; says so while the planner is at work. */
export const PlanButtons = ({ data, programmeId, planning }: Props) => {
  const { plan, months, today, mayWrite, seesAllSites, currency } = data;
  const { run, start } = planning;
  const [PlanDialog, askDialog] = useFetched(fetchDialog);
  const [PlansDialog, askPlans] = useFetched(fetchPlans);
  const [open, setOpen] = useState<"plan" | "plans" | null>(null);
  const close = () => setOpen(null);
  const busy = run && isUnderway(run.state) ? `Planning, ${Math.round(run.elapsedSeconds)} s` : undefined;
  const left = months.filter((month) => month >= monthOf(today));
  const ended = left.length === 0 ? "The programme has ended." : undefined;
  return (
    <div className="flex flex-wrap gap-2">
      {plan && plan.number > 1 && seesAllSites && (
        <Button
          onClick={() => {
            setOpen("plans");
            void askPlans();
          }}
          variant="quiet"
        >
          Earlier plans
        </Button>
      )}
      <Button
        busy={busy}
        onClick={() => {
          start.reset();
          setOpen("plan");
          void askDialog();
        }}
        reason={mayWrite ? ended : NOT_ALLOWED}
        variant={plan || run?.hasPlan ? "secondary" : "primary"}
      >
        {plan ? "Plan again" : "Plan"}
      </Button>
      {open === "plan" && PlanDialog && (
        <PlanDialog months={left} onClose={close} programmeId={programmeId} start={start} />
      )}
      {open === "plans" && PlansDialog && (
        <PlansDialog currency={currency} mayWrite={mayWrite} onClose={close} programmeId={programmeId} />
      )}
    </div>
  );
};
