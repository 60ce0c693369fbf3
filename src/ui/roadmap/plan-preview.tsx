"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { formatsFor } from "@/domain/report/format";
import type { Month } from "@/domain/shared/month";
import { messageOf } from "@/ui/api-error";
import { Button } from "@/ui/kit/button";
import { ExceptionText } from "@/ui/kit/exception-text";
import { FiguresStrip } from "@/ui/kit/figures-strip";
import { FormError } from "@/ui/kit/form-error";
import { Panel } from "@/ui/kit/panel";
import { gapWords } from "@/ui/roadmap/gap-words";
import type { Planned } from "@/ui/roadmap/gap-words";
import { monthWithYear } from "@/ui/roadmap/month-words";
import { NOT_ALLOWED } from "@/ui/roadmap/not-allowed";
import { PlanPreviewTable } from "@/ui/roadmap/plan-preview-table";
import type { PlanningRun, PreviewOutput } from "@/ui/roadmap/roadmap-output";
import { usePlanning } from "@/ui/roadmap/use-planning";
import { useTRPC } from "@/ui/trpc";

type Props = {
  programmeId: string;
  run: PlanningRun;
  programme: Planned;
  mayWrite: boolean;
  onSelect: (code: string) => void;
  /** The button that puts the plan away. */
  discard: ReactNode;
};

/** The plan that was found as a difference to the one in force, and the two answers to it. */
export const PlanPreview = ({ programmeId, run, programme, mayWrite, onSelect, discard }: Props) => {
  const trpc = useTRPC();
  const { accept } = usePlanning(programmeId);
  const { data: preview, error } = useQuery(
    trpc.roadmap.planPreview.queryOptions({ programmeId, runId: run.id }),
  );
  if (error) return <FormError message={messageOf(error)} />;
  if (preview === undefined) return <p className="text-ink-2">Comparing it with the plan in force…</p>;
  if (preview === null)
    return (
      <Panel title="A plan was found, but the roadmap has changed since">
        <p className="mb-3 text-ink-2">
          Packages, limits or the plan are no longer those it was made for. Nothing was changed. Plan again.
        </p>
        {discard}
      </Panel>
    );
  const { number, changes, currency } = preview;
  return (
    <Panel
      flush
      aside={
        <span className="flex flex-wrap items-center gap-2">
          {discard}
          {changes.length > 0 && (
            <Button
              busy={accept.isPending ? "Accepting…" : undefined}
              onClick={() => accept.mutate({ programmeId, runId: run.id })}
              reason={mayWrite ? undefined : NOT_ALLOWED}
              variant="primary"
            >
              Accept plan {number}
            </Button>
          )}
        </span>
      }
      title={`Preview of plan ${number}`}
      unit={unitOf(run, programme)}
    >
      <div className="px-4 pb-4">
        <PreviewFigures preview={preview} />
      </div>
      {changes.length === 0 ? (
        <p className="px-4 pb-2">The planner found nothing better than the plan in force.</p>
      ) : (
        <>
          <LostMustDos changes={changes} />
          <PlanPreviewTable changes={changes} currency={currency} onSelect={onSelect} />
        </>
      )}
    </Panel>
  );
};

/** What would be missing although it must be done, said before anything else. */
const LostMustDos = ({ changes }: Pick<PreviewOutput, "changes">) => (
  <ul className="grid gap-1 px-4 pb-2 empty:hidden">
    {changes
      .filter(({ isMandatory, after }) => isMandatory && after === null)
      .map(({ code, reason }) => (
        <li key={code}>
          <ExceptionText tone="stop">
            {code} must be done and finds no place: {reason?.replace(`${code}: `, "")}
          </ExceptionText>
        </li>
      ))}
  </ul>
);

const unitOf = (run: PlanningRun, programme: Planned): string =>
  [
    gapWords(run, programme),
    run.cutPercent !== null && `with ${run.cutPercent}\u00A0% less money`,
    run.state === "cancelled" && "cancelled, the best plan so far",
    !run.isMine && `planned by ${run.byName}`,
    "nothing is changed yet",
  ]
    .filter(Boolean)
    .join(" · ");

const count = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const endOf = (month: Month | null): string => (month === null ? "never" : monthWithYear(month));

const PreviewFigures = ({ preview }: { preview: PreviewOutput }) => {
  const { before, after, currency, packageCount, isFirst } = preview;
  const { budget } = formatsFor(currency);
  const now = (figure: string) => (isFirst ? "no plan yet" : `${figure} now`);
  return (
    <FiguresStrip
      figures={[
        {
          label: "Risk points taken out",
          figure: count.format(after.riskPoints),
          note: now(count.format(before.riskPoints)),
        },
        { label: "Placed", figure: `${after.placed} of ${packageCount}`, note: now(`${before.placed}`) },
        { label: "Last package ends", figure: endOf(after.lastMonth), note: now(endOf(before.lastMonth)) },
        { label: "Cost", figure: budget(after.cost), note: now(budget(before.cost)) },
      ]}
    />
  );
};
