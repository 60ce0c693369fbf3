"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { TargetsOutput } from "@/ui/assessment/assessment-output";
import { monthWords } from "@/ui/assessment/calendar-words";
import {
  targetCell,
  targetsHeadline,
  type Capability,
  type TargetMilestone,
} from "@/ui/assessment/target-cell";
import { targetColumns } from "@/ui/assessment/target-columns";
import { TargetDialog } from "@/ui/assessment/target-dialog";
import { Button } from "@/ui/kit/button";
import { DataTable } from "@/ui/kit/data-table";
import { PageHeadline } from "@/ui/kit/page-headline";
import { Panel } from "@/ui/kit/panel";
import { useTRPC } from "@/ui/trpc";

type Props = { programmeId: string; initial: TargetsOutput };

/** What the programme aims at, per capability and year. */
export const TargetsPage = ({ programmeId, initial }: Props) => {
  const trpc = useTRPC();
  const { data } = useQuery({
    ...trpc.assessment.targets.queryOptions({ programmeId }),
    initialData: initial,
  });
  const [changing, setChanging] = useState<{ capability: Capability; milestone: TargetMilestone } | null>(
    null,
  );
  const last = data.milestones.at(-1);
  const rows = data.domains.flatMap(({ id, name, capabilities }) =>
    capabilities.map((capability) => ({ ...capability, domainId: id, domainName: name })),
  );
  return (
    <>
      <PageHeadline answer={targetsHeadline(data, last ? monthWords(last.lastMonth) : "the end")}>
        Profile: {data.profile.name}. Gaps are measured against this year’s targets first. A change needs a
        reason, which stands beside it here and in the audit trail.
      </PageHeadline>
      <Panel
        aside={
          data.mayChange ? (
            "Select a target to change it"
          ) : (
            <Button reason="An owner or the programme lead can.">Change a target</Button>
          )
        }
        flush
        title="Targets to reach by"
      >
        <DataTable
          columns={targetColumns(
            data,
            data.mayChange ? (capability, milestone) => setChanging({ capability, milestone }) : null,
          )}
          label="Targets per capability and milestone"
          rowHeight={36}
          rowKey={({ id }) => id}
          rows={rows}
          sectionOf={({ domainId, domainName }) => ({ key: domainId, head: <b>{domainName}</b> })}
        />
      </Panel>
      {changing && (
        <TargetDialog
          {...changing}
          cell={targetCell(data, changing.capability, changing.milestone)}
          levels={data.levels}
          onClose={() => setChanging(null)}
          programmeId={programmeId}
        />
      )}
    </>
  );
};
