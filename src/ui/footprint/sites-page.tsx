"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { can } from "@/domain/access/permission";
import type { Site } from "@/domain/footprint/site";
import { RemoveSiteDialog } from "@/ui/footprint/remove-site-dialog";
import { siteColumns } from "@/ui/footprint/site-columns";
import { SiteDialog } from "@/ui/footprint/site-dialog";
import { Button } from "@/ui/kit/button";
import { DataTable } from "@/ui/kit/data-table";
import { EmptyState } from "@/ui/kit/empty-state";
import { PageHeadline } from "@/ui/kit/page-headline";
import { Panel } from "@/ui/kit/panel";
import { useTRPC } from "@/ui/trpc";
import type { ProgrammeOutput } from "@/ui/footprint/programme-output";

type Open = { kind: "add" } | { kind: "change" | "remove"; site: Site } | null;

const NOT_ALLOWED = "An owner or the programme lead can.";

const headlineOf = (sites: readonly Site[]): string => {
  if (sites.length === 0) return "No site yet. Everything in the programme hangs on a site.";
  const critical = sites.filter(({ isCritical }) => isCritical).length;
  const harmful = sites.filter(({ safetyClass }) => safetyClass === "S3").length;
  return `${sites.length} ${sites.length === 1 ? "site" : "sites"}, ${critical} critical; at ${harmful} people or neighbours can be harmed.`;
};

export const SitesPage = ({ initial, isAdding }: { initial: ProgrammeOutput; isAdding: boolean }) => {
  const trpc = useTRPC();
  const programmeId = initial.id;
  const { data } = useQuery({
    ...trpc.programme.programme.queryOptions({ programmeId }),
    initialData: initial,
  });
  const mayWrite = can(data.role, "site:write");
  const [open, setOpen] = useState<Open>(isAdding && mayWrite ? { kind: "add" } : null);
  const close = () => setOpen(null);
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
      <Panel aside={data.sites.length > 0 && addButton} flush title="Sites">
        {data.sites.length === 0 ? (
          <EmptyState
            actions={addButton}
            title="No site yet"
            why="A plant, a substation, a terminal: assets, answers, outages and work packages belong to a site. What an hour of downtime costs there decides how its gaps are ranked."
          />
        ) : (
          <DataTable
            columns={siteColumns(data.currency, mayWrite ? (kind, site) => setOpen({ kind, site }) : null)}
            label="Sites"
            rowKey={({ id }) => id}
            rows={data.sites}
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
