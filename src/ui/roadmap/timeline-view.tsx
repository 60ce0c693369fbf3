"use client";

import type { ReactNode } from "react";
import { useState } from "react";
import type { WorkPackageId } from "@/domain/shared/ids";
import { addMonths } from "@/domain/shared/month";
import { useUrlParams } from "@/ui/kit/use-url-params";
import type { Planned } from "@/ui/roadmap/gap-words";
import { MoveDialog } from "@/ui/roadmap/move-dialog";
import { NextSteps } from "@/ui/roadmap/next-steps";
import { NotPlaced } from "@/ui/roadmap/not-placed";
import { PackagePanel } from "@/ui/roadmap/package-panel";
import { PlanningPanel } from "@/ui/roadmap/planning-panel";
import type { PlanningOutput, TimelineOutput } from "@/ui/roadmap/roadmap-output";
import { PlanRangesPanel } from "@/ui/roadmap/plan-ranges-panel";
import { SpendPanel } from "@/ui/roadmap/spend-panel";
import { TimelineHeadline } from "@/ui/roadmap/timeline-headline";
import { LANES, timelineLines } from "@/ui/roadmap/timeline-lanes";
import type { LanesBy } from "@/ui/roadmap/timeline-lanes";
import { TimelinePlot } from "@/ui/roadmap/timeline-plot";
import { TimelineTools } from "@/ui/roadmap/timeline-tools";
import { usePlanningRun } from "@/ui/roadmap/use-planning-run";
import { WorkloadPanel } from "@/ui/roadmap/workload-panel";

type Props = {
  data: TimelineOutput;
  planning: PlanningOutput;
  programmeId: string;
  approvalSlot?: (packageId: WorkPackageId) => ReactNode;
};

const brokenBy = ({ violations }: TimelineOutput): ReadonlyMap<string, readonly string[]> => {
  const sentences = new Map<string, string[]>();
  for (const { codes, sentence } of violations)
    for (const code of codes) sentences.set(code, [...(sentences.get(code) ?? []), sentence]);
  return sentences;
};

const relatedTo = ({ packages }: TimelineOutput, code: string | null): ReadonlySet<string> => {
  const needs = packages.find((each) => each.code === code)?.needs ?? [];
  const unlocks = packages.filter((each) => code !== null && each.needs.includes(code));
  return new Set([...needs, ...unlocks.map((each) => each.code)]);
};

/** The plan in time, with what limits it below and one package explained beside. */
export const TimelineView = ({ data, planning: initialRun, programmeId, approvalSlot }: Props) => {
  const [params, patch] = useUrlParams();
  const by: LanesBy = LANES.find((each) => each === params.get("lanes")) ?? "domain";
  const together = params.get("bars") !== "each";
  const selected = data.packages.find(({ code }) => code === params.get("package")) ?? null;
  const planning = usePlanningRun(programmeId, initialRun);
  const [dropped, setDropped] = useState<{ code: string; start: number } | null>(null);
  const lines = timelineLines(data, by, together);
  const bar = lines
    .flatMap(({ bars }) => bars)
    .find(({ packages }) => packages.some((each) => each === selected));
  const order = lines.flatMap(({ bars }) => bars.flatMap(({ packages }) => packages));
  const select = (code: string) => patch({ package: code });
  const step = (offset: 1 | -1) => {
    const next = order[order.findIndex((each) => each === selected) + offset];
    if (next) select(next.code);
  };
  const siteNames = new Map<string | null, string>(data.sites.map(({ siteId, name }) => [siteId, name]));
  const [firstMonth] = data.months;
  if (firstMonth === undefined) return null;
  const programme: Planned = { start: firstMonth, hasSafety: data.packages.some(({ isSafety }) => isSafety) };
  const moved = data.packages.find(({ code }) => code === dropped?.code);
  return (
    <>
      <TimelineHeadline
        data={data}
        onSelect={select}
        planning={planning}
        programme={programme}
        programmeId={programmeId}
      />
      <PlanningPanel
        data={data}
        onSelect={select}
        planning={planning}
        programmeId={programmeId}
        programme={programme}
      />
      <div className={selected ? "grid gap-4 xl:grid-cols-[minmax(0,1fr)_336px]" : "grid gap-4"}>
        <div className="grid min-w-0 content-start gap-4">
          <section
            aria-label="Timeline"
            className="min-w-0 rounded-panel border border-line bg-surface max-md:hidden"
          >
            <h2 className="sr-only">Packages in time</h2>
            <TimelineTools by={by} patch={patch} together={together} />
            <TimelinePlot
              broken={brokenBy(data)}
              data={data}
              firstMonth={firstMonth}
              horizon={data.months.length}
              lines={lines}
              listsOutages={by === "domain"}
              onDrop={data.mayWrite ? (code, start) => setDropped({ code, start }) : null}
              onSelect={select}
              related={relatedTo(data, selected?.code ?? null)}
              selected={selected?.code ?? null}
            />
            <NotPlaced onSelect={select} unplaced={data.unplaced} />
          </section>
          <div className="md:hidden">
            <NextSteps data={data} onSelect={select} />
          </div>
          <WorkloadPanel data={data} />
          <SpendPanel data={data} />
          {data.plan && data.seesAllSites && (
            <PlanRangesPanel onSelect={select} packages={data.packages} programmeId={programmeId} />
          )}
        </div>
        {selected && (
          <PackagePanel
            approvalSlot={approvalSlot}
            onClose={() => patch({ package: null })}
            onSelect={select}
            onStep={step}
            programmeId={programmeId}
            selected={selected}
            siteNameOf={(siteId) => siteNames.get(siteId) ?? "all sites"}
            together={bar?.packages.filter((each) => each !== selected) ?? []}
          />
        )}
      </div>
      {dropped && moved && (
        <MoveDialog
          months={data.months.slice(0, data.months.length - moved.duration + 1)}
          name={`${moved.code} ${moved.name}`}
          onClose={() => setDropped(null)}
          packageId={moved.id}
          programmeId={programmeId}
          proposed={addMonths(firstMonth, dropped.start)}
          startMonth={moved.start === null ? null : addMonths(firstMonth, moved.start)}
        />
      )}
    </>
  );
};
