"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "@/ui/kit/button";
import { DataTable } from "@/ui/kit/data-table";
import { Panel } from "@/ui/kit/panel";
import { StopMark, AttentionMark } from "@/ui/kit/marks";
import { useTRPC } from "@/ui/trpc";

export type ImportKey = { programmeId: string; importId: string };

/** Every row that stays out or was read with doubt: line, column, what stands there, why. */
export const ImportProblems = ({ importKey }: { importKey: ImportKey }) => {
  const trpc = useTRPC();
  const problems = useInfiniteQuery(
    trpc.footprint.importProblems.infiniteQueryOptions(importKey, {
      getNextPageParam: ({ nextCursor }) => nextCursor,
    }),
  );
  const rows = problems.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Panel
      footer={
        problems.hasNextPage && (
          <Button
            busy={problems.isFetching ? "Loading…" : undefined}
            onClick={() => void problems.fetchNextPage()}
            size="small"
          >
            Show 100 more
          </Button>
        )
      }
      flush
      title="Rows to look at"
      unit="the others can be imported without them"
    >
      <DataTable
        columns={[
          {
            id: "line",
            head: "Line",
            width: 96,
            cell: ({ line, severity }) => (
              <>
                {severity === "error" ? <StopMark /> : <AttentionMark />} {line}
              </>
            ),
          },
          { id: "column", head: "Column", width: 180, cell: ({ column }) => column ?? "whole row" },
          { id: "value", head: "What stands there", cell: ({ value }) => value || "–" },
          { id: "reason", head: "Why, and what to do", cell: ({ reason }) => reason },
        ]}
        label="Rows to look at"
        rowKey={({ ordinal }) => `${ordinal}`}
        rows={rows}
      />
    </Panel>
  );
};
