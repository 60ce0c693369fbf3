"use client";

import type { Route } from "next";
import { useState } from "react";
import type { Site } from "@/domain/footprint/site";
import { RemoveSiteGroupDialog } from "@/ui/footprint/remove-site-group-dialog";
import { SiteGroupDialog } from "@/ui/footprint/site-group-dialog";
import type { CountedSiteGroup, SiteGroupsOutput } from "@/ui/footprint/site-groups-output";
import { Button } from "@/ui/kit/button";
import type { DataColumn } from "@/ui/kit/column";
import { DataTable } from "@/ui/kit/data-table";
import { Figure } from "@/ui/kit/figure";
import { Panel } from "@/ui/kit/panel";

type Props = {
  programmeId: string;
  groups: SiteGroupsOutput;
  sites: readonly Site[];
  /** Why no group can be changed; null when it can. */
  reason: string | null;
};

type Open = { kind: "add" } | { kind: "rename" | "remove"; group: CountedSiteGroup } | null;

/** Why a group stays, in few words; the server says it in full. */
const keptBy = ({ answerCount }: CountedSiteGroup): string | undefined =>
  answerCount > 0 ? `${answerCount} ${answerCount === 1 ? "answer hangs" : "answers hang"} on it` : undefined;

/** The groups with their sites, and the way to make, rename and remove one. */
export const SiteGroupsPanel = ({ programmeId, groups, sites, reason }: Props) => {
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const columns: DataColumn<CountedSiteGroup>[] = [
    { id: "name", head: "Group", cell: ({ name }) => <b>{name}</b> },
    {
      id: "sites",
      head: "Sites",
      cell: ({ id }) => {
        const inside = sites.filter(({ siteGroupId }) => siteGroupId === id);
        if (inside.length === 0) return "none yet: choose sites below";
        return (
          <>
            <Figure href={`/programmes/${programmeId}/footprint/sites?group=${id}` as Route}>
              {inside.length}
            </Figure>{" "}
            <span className="text-ink-2">
              {inside
                .map(({ name }) => name)
                .slice(0, 4)
                .join(", ")}
            </span>
            {inside.length > 4 && <span className="text-ink-3"> and {inside.length - 4} more</span>}
          </>
        );
      },
    },
    {
      id: "answers",
      head: "Answered once for it",
      align: "right",
      from: "md",
      cell: ({ answerCount }) =>
        answerCount === 0 ? (
          "–"
        ) : (
          <Figure href={`/programmes/${programmeId}/assessments/answers` as Route}>{answerCount}</Figure>
        ),
    },
    {
      id: "actions",
      head: <span className="sr-only">Actions</span>,
      align: "right",
      cell: (group) =>
        reason === null && (
          <span className="inline-flex justify-end gap-2 max-md:flex-col max-md:items-end">
            <Button
              aria-label={`Rename ${group.name}`}
              onClick={() => setOpen({ kind: "rename", group })}
              size="small"
            >
              Rename
            </Button>
            <Button
              aria-label={`Remove ${group.name}…`}
              onClick={() => setOpen({ kind: "remove", group })}
              reason={keptBy(group)}
              size="small"
              variant="quiet"
            >
              Remove…
            </Button>
          </span>
        ),
    },
  ];
  return (
    <Panel
      aside={
        <Button onClick={() => setOpen({ kind: "add" })} reason={reason ?? undefined}>
          New group
        </Button>
      }
      flush
      title="Groups of sites"
      unit="answered once, reported as one"
    >
      {groups.length === 0 ? (
        <p className="border-t border-line px-4 py-3 text-ink-2">
          No group yet. Sites that share a design, an operator or a region are answered once together, and
          their levels are read as one. A site that differs says so in its own assessment.
        </p>
      ) : (
        <DataTable columns={columns} label="Groups of sites" rowKey={({ id }) => id} rows={groups} />
      )}
      {(open?.kind === "add" || open?.kind === "rename") && (
        <SiteGroupDialog
          group={open.kind === "rename" ? open.group : null}
          onClose={close}
          programmeId={programmeId}
        />
      )}
      {open?.kind === "remove" && (
        <RemoveSiteGroupDialog group={open.group} onClose={close} programmeId={programmeId} />
      )}
    </Panel>
  );
};
