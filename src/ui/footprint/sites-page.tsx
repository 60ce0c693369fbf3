"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { can } from "@/domain/access/permission";
import type { Site } from "@/domain/footprint/site";
import { GroupSitesBar } from "@/ui/footprint/group-sites-bar";
import { RemoveSiteDialog } from "@/ui/footprint/remove-site-dialog";
import { siteColumns } from "@/ui/footprint/site-columns";
import { SiteDialog } from "@/ui/footprint/site-dialog";
import type { SiteGroupsOutput } from "@/ui/footprint/site-groups-output";
import { SiteGroupsPanel } from "@/ui/footprint/site-groups-panel";
import { Button } from "@/ui/kit/button";
import { DataTable } from "@/ui/kit/data-table";
import { EmptyState } from "@/ui/kit/empty-state";
import { PageHeadline } from "@/ui/kit/page-headline";
import { Panel } from "@/ui/kit/panel";
import { Segmented } from "@/ui/kit/segmented";
import { useUrlParams } from "@/ui/kit/use-url-params";
import { useTRPC } from "@/ui/trpc";
import type { ProgrammeOutput } from "@/ui/footprint/programme-output";

type Open = { kind: "add" } | { kind: "change" | "remove"; site: Site } | null;

const ALL_GROUPS = "all";
const NOT_ALLOWED = "An owner or the programme lead can.";

const headlineOf = (sites: readonly Site[]): string => {
  if (sites.length === 0) return "No site yet. Everything in the programme hangs on a site.";
  const critical = sites.filter(({ isCritical }) => isCritical).length;
  const harmful = sites.filter(({ safetyClass }) => safetyClass === "S3").length;
  return `${sites.length} ${sites.length === 1 ? "site" : "sites"}, ${critical} critical; at ${harmful} people or neighbours can be harmed.`;
};

const PART_OF_SITES = "Groups hold for all sites, and your account sees some of them.";

type Props = { initial: ProgrammeOutput; initialGroups: SiteGroupsOutput; isAdding: boolean };

/** Ids of nothing that is gone: a site that was removed meanwhile is not chosen any more. */
const useChosenSites = (sites: readonly Site[]) => {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return {
    sites: sites.filter(({ id }) => ids.has(id)),
    has: ({ id }: Site) => ids.has(id),
    toggle: ({ id }: Site) => {
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      setIds(next);
    },
    clear: () => setIds(new Set()),
  };
};

export const SitesPage = ({ initial, initialGroups, isAdding }: Props) => {
  const trpc = useTRPC();
  const programmeId = initial.id;
  const { data } = useQuery({
    ...trpc.programme.programme.queryOptions({ programmeId }),
    initialData: initial,
  });
  const { data: groups } = useQuery({
    ...trpc.footprint.siteGroups.queryOptions({ programmeId }),
    initialData: initialGroups,
  });
  const [params, patchParams] = useUrlParams();
  const mayWrite = can(data.role, "site:write");
  const groupReason = mayWrite ? (data.seesAllSites ? null : PART_OF_SITES) : NOT_ALLOWED;
  const shownGroup = groups.find(({ id }) => id === params.get("group"));
  const shown = shownGroup ? data.sites.filter((site) => site.siteGroupId === shownGroup.id) : data.sites;
  const chosen = useChosenSites(data.sites);
  const [open, setOpen] = useState<Open>(isAdding && mayWrite ? { kind: "add" } : null);
  const close = () => setOpen(null);
  const isGrouping = groups.length > 0 && groupReason === null;
  const addButton = (
    <Button
      onClick={() => setOpen({ kind: "add" })}
      reason={mayWrite ? undefined : NOT_ALLOWED}
      variant="primary"
    >
      Add a site
    </Button>
  );
  return (
    <>
      <PageHeadline answer={headlineOf(data.sites)} />
      {data.sites.length > 0 && (
        <div className="mb-4">
          <SiteGroupsPanel
            groups={groups}
            programmeId={programmeId}
            reason={groupReason}
            sites={data.sites}
          />
        </div>
      )}
      {groups.length > 0 && (
        <div className="mb-3 overflow-x-auto">
          <Segmented
            label="Sites of"
            onValueChange={(id) => patchParams({ group: id === ALL_GROUPS ? null : id })}
            options={[
              { value: ALL_GROUPS, label: "All sites" },
              ...groups.map(({ id, name }) => ({ value: id as string, label: name })),
            ]}
            size="small"
            value={shownGroup?.id ?? ALL_GROUPS}
          />
        </div>
      )}
      {chosen.sites.length > 0 && (
        <GroupSitesBar groups={groups} onDone={chosen.clear} programmeId={programmeId} sites={chosen.sites} />
      )}
      <Panel aside={data.sites.length > 0 && addButton} flush title="Sites">
        {data.sites.length === 0 ? (
          <EmptyState
            actions={addButton}
            title="No site yet"
            why="A plant, a substation, a terminal: assets, answers, outages and work packages belong to a site. What an hour of downtime costs there decides how its gaps are ranked."
          />
        ) : (
          <DataTable
            columns={siteColumns(
              data.currency,
              groups,
              isGrouping ? chosen : null,
              mayWrite ? (kind, site) => setOpen({ kind, site }) : null,
            )}
            label="Sites"
            rowKey={({ id }) => id}
            rows={shown}
          />
        )}
      </Panel>
      {(open?.kind === "add" || open?.kind === "change") && (
        <SiteDialog
          currency={data.currency}
          onClose={close}
          programmeId={programmeId}
          site={open.kind === "change" ? open.site : null}
        />
      )}
      {open?.kind === "remove" && (
        <RemoveSiteDialog onClose={close} programmeId={programmeId} site={open.site} />
      )}
    </>
  );
};
