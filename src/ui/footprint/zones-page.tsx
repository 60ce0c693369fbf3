"use client";

import { useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { useState } from "react";
import { can } from "@/domain/access/permission";
import type { Zones } from "@/ui/footprint/assets-page";
import type { ProgrammeOutput } from "@/ui/footprint/programme-output";
import { RemoveZoneDialog } from "@/ui/footprint/remove-zone-dialog";
import { ZoneDialog } from "@/ui/footprint/zone-dialog";
import { zoneColumns } from "@/ui/footprint/zone-columns";
import { Button } from "@/ui/kit/button";
import { ButtonLink } from "@/ui/kit/button-link";
import { DataTable } from "@/ui/kit/data-table";
import { EmptyState } from "@/ui/kit/empty-state";
import { PageHeadline } from "@/ui/kit/page-headline";
import { Panel } from "@/ui/kit/panel";
import { useTRPC } from "@/ui/trpc";

export type Zone = Zones[number];
type Open = { kind: "add" } | { kind: "change" | "remove"; zone: Zone } | null;
type Props = { programme: ProgrammeOutput; initial: Zones; unassigned: number };

const headlineOf = (zones: number, sitesWithout: number, unassigned: number): string => {
  const rest =
    unassigned === 0 ? "Every asset is in one." : `${unassigned.toLocaleString("en-GB")} assets are in none.`;
  if (zones === 0) return `No zone yet. ${rest}`;
  const bare =
    sitesWithout === 0
      ? ""
      : ` ${sitesWithout} ${sitesWithout === 1 ? "site has" : "sites have"} no zone at all.`;
  return `${zones} ${zones === 1 ? "zone" : "zones"}. ${rest}${bare}`;
};

export const ZonesPage = ({ programme, initial, unassigned }: Props) => {
  const trpc = useTRPC();
  const programmeId = programme.id;
  const { data: zones } = useQuery({
    ...trpc.footprint.zones.queryOptions({ programmeId }),
    initialData: initial,
  });
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const withZone = new Set(zones.map(({ siteId }) => siteId));
  const nameOf = new Map<string, string>(programme.sites.map(({ id, name }) => [id, name]));
  const mayWrite = can(programme.role, "footprint:write");
  const notPossible = !mayWrite
    ? "A site lead, the programme lead or an owner can."
    : programme.sites.length === 0
      ? "Add a site first."
      : undefined;
  const addButton = (
    <Button onClick={() => setOpen({ kind: "add" })} reason={notPossible} variant="primary">
      Add a zone
    </Button>
  );
  return (
    <>
      <PageHeadline
        answer={headlineOf(
          zones.length,
          programme.sites.filter(({ id }) => !withZone.has(id)).length,
          unassigned,
        )}
      />
      <Panel
        aside={
          <span className="flex gap-2">
            {unassigned > 0 && (
              <ButtonLink href={`/programmes/${programmeId}/footprint?zone=unassigned` as Route}>
                Show assets in no zone
              </ButtonLink>
            )}
            {zones.length > 0 && addButton}
          </span>
        }
        flush
        title="Zones"
      >
        {zones.length === 0 ? (
          <EmptyState
            actions={addButton}
            title="No zone yet"
            why="A zone groups assets with the same security requirements: a cell, the safety system, the control room, the industrial DMZ. Give it the address blocks it uses, and assets find their zone by themselves."
          />
        ) : (
          <DataTable
            columns={zoneColumns(programmeId, mayWrite ? (kind, zone) => setOpen({ kind, zone }) : null)}
            label="Zones"
            rowKey={({ id }) => id}
            rows={zones}
            sectionOf={({ siteId }) => ({ key: siteId, head: <b>{nameOf.get(siteId) ?? "unknown site"}</b> })}
          />
        )}
      </Panel>
      {(open?.kind === "add" || open?.kind === "change") && (
        <ZoneDialog
          onClose={close}
          programmeId={programmeId}
          sites={programme.sites}
          zone={open.kind === "change" ? open.zone : null}
        />
      )}
      {open?.kind === "remove" && (
        <RemoveZoneDialog onClose={close} programmeId={programmeId} zone={open.zone} />
      )}
    </>
  );
};
