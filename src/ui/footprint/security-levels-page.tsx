"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { useEffect } from "react";
import { isUuid } from "@/domain/shared/is-uuid";
import type { ZoneId } from "@/domain/shared/ids";
import type { ProgrammeOutput } from "@/ui/footprint/programme-output";
import { securityFileHref, securityFilter, type SecurityFilter } from "@/ui/footprint/security-address";
import { securityColumns } from "@/ui/footprint/security-columns";
import { SecurityFilters } from "@/ui/footprint/security-filters";
import { SecurityList } from "@/ui/footprint/security-list";
import type { SecurityLevelsOutput, SecurityZoneRow } from "@/ui/footprint/security-output";
import { securityHeadline } from "@/ui/footprint/security-words";
import type { ZonePanelProps } from "@/ui/footprint/zone-panel";
import { useLevelsOutbox } from "@/ui/footprint/use-levels-outbox";
import { Button } from "@/ui/kit/button";
import { ButtonLink } from "@/ui/kit/button-link";
import { buttonStyle } from "@/ui/kit/button-style";
import { DataTable } from "@/ui/kit/data-table";
import { EmptyState } from "@/ui/kit/empty-state";
import { PageHeadline } from "@/ui/kit/page-headline";
import { Panel } from "@/ui/kit/panel";
import { useFetched } from "@/ui/kit/use-fetched";
import { useUrlParams } from "@/ui/kit/use-url-params";
import { useTRPC } from "@/ui/trpc";

type Props = {
  programme: ProgrammeOutput;
  first: { readonly filter: SecurityFilter; readonly page: SecurityLevelsOutput };
};

const fetchZonePanel = () => import("@/ui/footprint/zone-panel").then((module) => module.ZonePanel);

const useZones = (programmeId: string, filter: SecurityFilter, first: Props["first"]) => {
  const trpc = useTRPC();
  const isFirst = JSON.stringify(filter) === JSON.stringify(first.filter);
  const list = useInfiniteQuery(
    trpc.footprint.securityLevels.infiniteQueryOptions(
      { programmeId, ...filter },
      {
        getNextPageParam: ({ nextCursor }) => nextCursor,
        placeholderData: (before) => before,
        ...(isFirst && { initialData: { pages: [first.page], pageParams: [0] } }),
      },
    ),
  );
  const pages = list.data?.pages ?? [first.page];
  return { ...list, head: pages[0] ?? first.page, rows: pages.flatMap((page) => page.rows) };
};

/** Security levels of every zone as a matrix, one zone opened beside it. */
export const SecurityLevelsPage = ({ programme, first }: Props) => {
  const programmeId = programme.id;
  const [params, patch] = useUrlParams();
  const filter = securityFilter(params);
  const zones = useZones(programmeId, filter, first);
  const chosen = params.get("zone");
  const zoneId = chosen !== null && isUuid(chosen) ? (chosen as ZoneId) : null;
  const open = (id: string) => patch({ zone: id });
  const [drafts, outbox] = useLevelsOutbox(programmeId, open);
  const [ZonePanel, askForPanel] = useFetched<ZonePanelProps>(fetchZonePanel);
  useEffect(() => {
    if (zoneId !== null) void askForPanel();
  }, [zoneId, askForPanel]);
  const step = (offset: 1 | -1) => {
    const next = zones.rows[zones.rows.findIndex((row) => row.zoneId === zoneId) + offset];
    if (next) open(next.zoneId);
  };
  const { counts } = zones.head;
  return (
    <div className={zoneId ? "md:max-xl:mr-82 print:mr-0" : undefined}>
      <PageHeadline answer={securityHeadline(zones.head)}>
        A zone meets its target when all seven foundational requirements do; nothing is averaged. SL-A is
        entered per requirement, or measured with your own licence of IEC 62443-3-3: its table that assigns
        requirements to levels is not shipped.
      </PageHeadline>
      {counts.total === 0 ? (
        <Panel flush title="Security levels">
          <EmptyState
            actions={
              <ButtonLink href={`/programmes/${programmeId}/footprint/zones` as Route} variant="primary">
                Add zones
              </ButtonLink>
            }
            title="No zone yet"
            why="A security level is set for a zone: what it must withstand (SL-T), what its components can give (SL-C) and what it really gives (SL-A)."
          />
        </Panel>
      ) : (
        <>
          <SecurityFilters counts={counts} filter={filter} patch={patch} sites={programme.sites} />
          <div
            className={zoneId ? "grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_336px]" : "grid gap-4"}
          >
            <ZoneMatrix
              filter={filter}
              onOpen={open}
              programmeId={programmeId}
              zoneId={zoneId}
              zones={zones}
            />
            {zoneId && ZonePanel && (
              <ZonePanel
                draft={drafts.byZone.get(zoneId) ?? null}
                key={zoneId}
                onClose={() => patch({ zone: null })}
                onStep={step}
                outbox={outbox}
                programmeId={programmeId}
                zoneId={zoneId}
              />
            )}
          </div>
        </>
      )}
    </div>
  );
};

type MatrixProps = {
  programmeId: string;
  filter: SecurityFilter;
  zones: ReturnType<typeof useZones>;
  zoneId: ZoneId | null;
  onOpen: (zoneId: string) => void;
};

const sectionOf = ({ siteId, siteName }: SecurityZoneRow) => ({ key: siteId, head: <b>{siteName}</b> });

const ZoneMatrix = ({ programmeId, filter, zones, zoneId, onOpen }: MatrixProps) => {
  const { rows, head, hasNextPage, isFetchingNextPage, fetchNextPage } = zones;
  const files = (["csv", "xlsx"] as const).map((format) => (
    <a
      className={buttonStyle({ size: "small" })}
      download
      href={securityFileHref(programmeId, filter, format)}
      key={format}
    >
      Export {format.toUpperCase()}
    </a>
  ));
  return (
    <Panel
      aside={<span className="flex gap-2">{head.foundCount > 0 && files}</span>}
      flush
      footer={
        <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
          Showing {rows.length} of {head.foundCount} zones
          {hasNextPage && (
            <Button
              busy={isFetchingNextPage ? "Reading…" : undefined}
              onClick={() => void fetchNextPage()}
              size="small"
            >
              Show {Math.min(100, head.foundCount - rows.length)} more
            </Button>
          )}
        </span>
      }
      title="Zones"
      unit="each cell: SL-T, SL-C, SL-A, gap"
    >
      {rows.length === 0 ? (
        <EmptyState title="No zone under this filter" why="Choose another state or site above." />
      ) : (
        <>
          <div
            className={
              zoneId ? "max-md:hidden max-xl:overflow-x-auto max-xl:[&_thead_th]:static" : "max-md:hidden"
            }
          >
            <DataTable
              columns={securityColumns(onOpen)}
              label="Security levels of zones"
              rowHeight={36}
              rowKey={(row) => row.zoneId}
              rows={rows}
              sectionOf={sectionOf}
              selectedKey={zoneId ?? undefined}
            />
          </div>
          <SecurityList onOpen={onOpen} rows={rows} />
        </>
      )}
    </Panel>
  );
};
