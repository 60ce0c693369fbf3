"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import type { Site } from "@/domain/footprint/site";
import type { ImportKey } from "@/ui/footprint/import-problems";
import { Button } from "@/ui/kit/button";
import { DataTable } from "@/ui/kit/data-table";
import { Panel } from "@/ui/kit/panel";
import { useTRPC } from "@/ui/trpc";

type Props = { importKey: ImportKey; action: "add" | "change"; title: string; sites: readonly Site[] };

/** A look at what the file would do, row by row. */
export const ImportRows = ({ importKey, action, title, sites }: Props) => {
  const trpc = useTRPC();
  const list = useInfiniteQuery(
    trpc.footprint.importRows.infiniteQueryOptions(
      { ...importKey, action },
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
  );
  const codeOf = new Map(sites.map(({ id, code }) => [id, code]));
  return (
    <Panel
      footer={
        list.hasNextPage && (
          <Button
            busy={list.isFetching ? "Loading…" : undefined}
            onClick={() => void list.fetchNextPage()}
            size="small"
          >
            Show 100 more
          </Button>
        )
      }
      flush
      title={title}
    >
      <DataTable
        columns={[
          { id: "line", head: "Line", width: 72, cell: ({ line }) => line },
          { id: "label", head: "Asset", cell: ({ label }) => <b>{label}</b> },
          { id: "site", head: "Site", width: 72, cell: ({ siteId }) => codeOf.get(siteId) ?? "–" },
          {
            id: "zone",
            head: "Zone",
            width: 120,
            cell: ({ zoneId }) => (zoneId === null ? "in no zone" : "found"),
          },
          {
            id: "vendor",
            head: "Vendor, model",
            cell: ({ manufacturer, model }) => [manufacturer, model].filter(Boolean).join(" ") || "unknown",
          },
          { id: "address", head: "Address", cell: ({ ipAddresses }) => ipAddresses[0] ?? "–" },
          ...(action === "change"
            ? [
                {
                  id: "fields",
                  head: "New facts",
                  cell: ({ changedFields }: { changedFields: string[] }) => changedFields.join(", "),
                },
              ]
            : []),
        ]}
        label={title}
        rowKey={({ line }) => `${line}`}
        rows={list.data?.pages.flatMap((page) => page.rows) ?? []}
      />
    </Panel>
  );
};
