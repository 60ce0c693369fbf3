"use client";

import { useId, useState } from "react";
import { PLANNING_SECONDS } from "@/domain/roadmap/planning-run";
import type { PlanningAim, PlanningSeconds } from "@/domain/roadmap/planning-run";
import type { Month } from "@/domain/shared/month";
import { messageOf } from "@/ui/api-error";
import { Button } from "@/ui/kit/button";
import { Dialog } from "@/ui/kit/dialog";
import { FormError } from "@/ui/kit/form-error";
import { SegmentedField } from "@/ui/kit/segmented-field";
import { SelectField } from "@/ui/kit/select-field";
import { monthWithYear } from "@/ui/roadmap/month-words";
import type { PlanningRunState } from "@/ui/roadmap/use-planning-run";

export type PlanDialogProps = {
  programmeId: string;
  /** Months that planning may begin in, the usual one first. */
  months: readonly Month[];
  start: PlanningRunState["start"];
  onClose: () => void;
};

const AIMS: readonly { value: PlanningAim; label: string; help: string }[] = [
  {
    value: "risk",
    label: "Most risk out",
    help: "What takes out most risk for its people, money and hours goes first.",
  },
  {
    value: "soonest",
    label: "Soonest finish",
    help: "The packages that find a place that way are then finished as early as possible.",
  },
];

/** What the planner is to look for, and how long. */
export const PlanDialog = ({ programmeId, months, start, onClose }: PlanDialogProps) => {
  const formId = useId();
  const [from, setFrom] = useState<string>(months[0] ?? "");
  const [aim, setAim] = useState<PlanningAim>("risk");
  const [seconds, setSeconds] = useState<PlanningSeconds>(10);
  const plan = () => start.mutate({ programmeId, from: from as Month, aim, seconds }, { onSuccess: onClose });
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            busy={start.isPending ? "Starting…" : undefined}
            form={formId}
            type="submit"
            variant="primary"
          >
            Plan
          </Button>
        </>
      }
      description="The planner keeps to people, money and granted hours, and places safety before all else. You see the difference before anything changes."
      onOpenChange={(open) => !open && onClose()}
      open
      title="Plan the roadmap"
    >
      <form
        className="grid gap-4"
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          plan();
        }}
      >
        <SelectField
          help="What has begun before stays where it is."
          label="Nothing new starts before"
          onValueChange={setFrom}
          options={months.map((month) => ({ value: month as string, label: monthWithYear(month) }))}
          value={from}
        />
        <div>
          <SegmentedField label="Aim" onValueChange={setAim} options={AIMS} value={aim} />
          <p className="mt-1 text-small text-ink-3">{AIMS.find(({ value }) => value === aim)?.help}</p>
        </div>
        <SegmentedField
          label="Time"
          onValueChange={(value) => setSeconds(PLANNING_SECONDS.find((each) => `${each}` === value) ?? 10)}
          options={PLANNING_SECONDS.map((each) => ({ value: `${each}`, label: `${each} s` }))}
          value={`${seconds}`}
        />
        <FormError message={start.error ? messageOf(start.error) : undefined} />
      </form>
    </Dialog>
  );
};
