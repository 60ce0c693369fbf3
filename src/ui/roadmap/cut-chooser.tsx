"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { CUT_PERCENTS } from "@/domain/roadmap/cut-answer";
import type { CutPercent } from "@/domain/roadmap/cut-answer";
import { formatsFor } from "@/domain/report/format";
import { messageOf } from "@/ui/api-error";
import { Button } from "@/ui/kit/button";
import { FormError } from "@/ui/kit/form-error";
import { Panel } from "@/ui/kit/panel";
import { SegmentedField } from "@/ui/kit/segmented-field";
import { NOT_ALLOWED } from "@/ui/roadmap/not-allowed";
import type { BudgetCutOutput, PlanningOutput } from "@/ui/roadmap/roadmap-output";
import { useTRPC } from "@/ui/trpc";

type Props = { data: BudgetCutOutput; programmeId: string; run: PlanningOutput };

const reasonOf = ({ mayWrite, planNumber, budget }: BudgetCutOutput): string | undefined => {
  if (!mayWrite) return NOT_ALLOWED;
  if (planNumber === null) return "Plan the roadmap first.";
  return budget === 0 ? "Enter a budget under Limits first." : undefined;
};

/** How much less money there is. */
export const CutChooser = ({ data, programmeId, run }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [percent, setPercent] = useState<CutPercent>(data.cut?.percent ?? 20);
  const cut = useMutation(
    trpc.roadmap.cutBudget.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.roadmap.planning.queryKey() }),
    }),
  );
  const { budget } = formatsFor(data.currency);
  const discards = run?.hasPlan && run.cutPercent === null;
  return (
    <Panel title="What if the budget is cut?">
      <form
        className="flex flex-wrap items-end gap-x-6 gap-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          cut.mutate({ programmeId, percent });
        }}
      >
        <SegmentedField
          label="Less money in every quarter"
          onValueChange={(value) => setPercent(CUT_PERCENTS.find((each) => `${each}` === value) ?? 20)}
          options={CUT_PERCENTS.map((each) => ({ value: `${each}`, label: `−${each}\u00A0%` }))}
          value={`${percent}`}
        />
        <p className="min-h-8 leading-8 text-ink-2">
          {budget(data.budget)} now, {budget((data.budget * (100 - percent)) / 100)} then
        </p>
        <Button
          busy={cut.isPending ? "Starting…" : undefined}
          reason={reasonOf(data)}
          type="submit"
          variant={data.cut ? "secondary" : "primary"}
        >
          Find three plans
        </Button>
      </form>
      {discards && (
        <p className="mt-2 text-ink-2">
          A plan waits for an answer on the timeline. Asking for a cut puts it away.
        </p>
      )}
      <FormError message={cut.error ? messageOf(cut.error) : undefined} />
    </Panel>
  );
};
