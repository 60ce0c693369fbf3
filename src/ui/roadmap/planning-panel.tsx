"use client";

import type { Route } from "next";
import { isUnderway } from "@/domain/roadmap/planning-run";
import { Button } from "@/ui/kit/button";
import { TextLink } from "@/ui/kit/text-link";
import { FormError } from "@/ui/kit/form-error";
import type { Planned } from "@/ui/roadmap/gap-words";
import { PlanPreview } from "@/ui/roadmap/plan-preview";
import { PlanningProgress } from "@/ui/roadmap/planning-progress";
import type { TimelineOutput } from "@/ui/roadmap/roadmap-output";
import type { PlanningRunState } from "@/ui/roadmap/use-planning-run";

type Props = {
  programmeId: string;
  programme: Planned;
  data: Pick<TimelineOutput, "packages" | "mayWrite" | "seesAllSites">;
  planning: PlanningRunState;
  onSelect: (code: string) => void;
};

/** The planner at work, and then what it found until somebody answers. */
export const PlanningPanel = ({ programmeId, programme, data, planning, onSelect }: Props) => {
  const { run, cancel, discard } = planning;
  if (!run) return null;
  const { packages, mayWrite, seesAllSites } = data;
  const key = { programmeId, runId: run.id };
  if (isUnderway(run.state))
    return (
      <section aria-label="Planning" className="mb-4 rounded-panel border border-line bg-surface px-4 py-3">
        <PlanningProgress
          onCancel={mayWrite ? () => cancel.mutate(key) : undefined}
          packageCount={packages.length}
          programme={programme}
          run={run}
        />
      </section>
    );
  const putAway = mayWrite && (
    <Button busy={discard.isPending ? "Discarding…" : undefined} onClick={() => discard.mutate(key)}>
      {run.hasPlan ? "Discard" : "Close"}
    </Button>
  );
  const canSeePreview = run.hasPlan && seesAllSites;
  return (
    <section aria-label="Planning" className="mb-4 grid gap-3">
      <FormError message={run.failure ?? undefined} />
      {canSeePreview ? (
        <PlanPreview
          discard={putAway}
          mayWrite={mayWrite}
          onSelect={onSelect}
          programmeId={programmeId}
          programme={programme}
          run={run}
        />
      ) : (
        <div className="flex flex-wrap items-center gap-3">
          {run.cutPercent !== null && run.state === "done" && seesAllSites && (
            <TextLink href={`/programmes/${programmeId}/roadmap/budget-cut` as Route}>
              The answer for {run.cutPercent}&nbsp;% less money is there
            </TextLink>
          )}
          {run.hasPlan && "A new plan waits for an answer by somebody who sees all sites."}
          {run.state === "cancelled" &&
            !run.hasPlan &&
            "Cancelled before a plan was found. The plan is unchanged."}
          {putAway}
        </div>
      )}
    </section>
  );
};
