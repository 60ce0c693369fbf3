"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useDeferredValue, useState } from "react";
import { can } from "@/domain/access/permission";
import type { AppRouter } from "@/api/root";
import { messageOf } from "@/ui/api-error";
import { assetColumns } from "@/ui/footprint/asset-columns";
import { AssetFilters } from "@/ui/footprint/asset-filters";
import { assetQueryOf } from "@/ui/footprint/asset-query-of";
import { MoveAssetsBar } from "@/ui/footprint/move-assets-bar";
import { NoAssets } from "@/ui/footprint/no-assets";
import type { ProgrammeOutput } from "@/ui/footprint/programme-output";
import { FormError } from "@/ui/kit/form-error";
import { PageHeadline } from "@/ui/kit/page-headline";
import { Panel } from "@/ui/kit/panel";
import { useUrlParams } from "@/ui/kit/use-url-params";
import { VirtualTable } from "@/ui/kit/virtual-table";
import { useTRPC } from "@/ui/trpc";

type Outputs = inferRouterOutputs<AppRouter>["footprint"];
export type AssetsPageData = Outputs["assets"];
export type Asset = AssetsPageData["rows"][number];
export type Zones = Outputs["zones"];
export type AssetCounts = NonNullable<AssetsPageData["counts"]>;

type Props = { programme: ProgrammeOutput; zones: Zones; initial: AssetsPageData; initialAddress: string };

const number = new Intl.NumberFormat("en-GB");

const headlineOf = ({ total, unassigned }: AssetCounts): string =>
  unassigned === 0
    ? `${number.format(total)} assets, every one in a zone.`
    : `${number.format(total)} assets; ${number.format(unassigned)} are in no zone yet.`;

export const AssetsPage = ({ programme, zones: initialZones, initial, initialAddress }: Props) => {
  const trpc = useTRPC();
  const programmeId = programme.id;
  const [params, patch] = useUrlParams();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const address = useDeferredValue(params.toString());
  const query = assetQueryOf(programmeId, new URLSearchParams(address));
  const { data: zones } = useQuery({
    ...trpc.footprint.zones.queryOptions({ programmeId }),
    initialData: initialZones,
  });
  const list = useInfiniteQuery(
    trpc.footprint.assets.infiniteQueryOptions(query, {
      getNextPageParam: ({ nextCursor }) => nextCursor,
      placeholderData: (before) => before,
      ...(address === initialAddress && { initialData: { pages: [initial], pageParams: [0] } }),
    }),
  );
  const pages = list.data?.pages ?? [];
  const rows = pages.flatMap((page) => page.rows);
  const counts = pages[0]?.counts;
  const mayWrite = can(programme.role, "footprint:write");
  const isFiltered = ["q", "site", "zone", "world", "criticality"].some((name) => params.get(name));
  if (counts?.total === 0 && !isFiltered) return <NoAssets programmeId={programmeId} role={programme.role} />;
  const toggle = (id: string) =>
    setChosen(
      (before) => new Set(before.has(id) ? [...before].filter((other) => other !== id) : [...before, id]),
    );
  return (
    <>
      <PageHeadline answer={counts ? headlineOf(counts) : "Counting…"}>
        {isFiltered && "Of what the filter below lets through."}
      </PageHeadline>
      <AssetFilters counts={counts} params={params} patch={patch} sites={programme.sites} zones={zones} />
      <FormError message={list.error ? messageOf(list.error) : undefined} />
      {chosen.size > 0 && (
        <MoveAssetsBar
          assets={rows.filter(({ id }) => chosen.has(id))}
          onDone={() => setChosen(new Set())}
          programmeId={programmeId}
          zones={zones}
        />
      )}
      <Panel
        aside={counts && `${number.format(rows.length)} of ${number.format(counts.total)} loaded`}
        flush
        title="Assets"
      >
        <VirtualTable
          columns={assetColumns({ programme, zones, params, chosen: mayWrite ? chosen : null, toggle })}
          height="calc(100dvh - 330px)"
          isFetching={list.isFetching}
          label="Assets"
          onFetchMore={() => void list.fetchNextPage()}
          rowCount={counts?.total ?? rows.length}
          rowKey={({ id }) => id}
          rows={rows}
        />
        {counts?.total === 0 && (
          <p className="px-4 py-4 text-ink-2">Nothing matches. Take a word or a filter away.</p>
        )}
      </Panel>
    </>
  );
};
