"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { messageOf } from "@/ui/api-error";
import type { ItemsToLookAt } from "@/ui/framework/catalogue-output";
import { changeWords, counted, formerTitle } from "@/ui/framework/catalogue-words";
import { Button } from "@/ui/kit/button";
import type { DataColumn } from "@/ui/kit/column";
import { FormError } from "@/ui/kit/form-error";
import { Panel } from "@/ui/kit/panel";
import { VirtualTable } from "@/ui/kit/virtual-table";
import { useTRPC } from "@/ui/trpc";

type Row = ItemsToLookAt[number];
type Props = { programmeId: string; items: ItemsToLookAt; mayTickOff: boolean };

const columns: DataColumn<Row>[] = [
  {
    id: "item",
    head: "Item",
    width: 320,
    cell: ({ itemId, change, catalogueName }) => (
      <span className="block truncate" title={change.item.title}>
        {itemId} {change.item.title}
        <span className="block truncate text-small text-ink-3">{catalogueName}</span>
      </span>
    ),
  },
  {
    id: "change",
    head: "What happened",
    cell: ({ change }) => {
      const former = formerTitle(change);
      return (
        <span className="block truncate" title={former ?? undefined}>
          {changeWords(change)}
          {former !== null && <span className="block truncate text-small text-ink-3">was: {former}</span>}
        </span>
      );
    },
  },
  {
    id: "answers",
    head: "Answers",
    width: 200,
    from: "md",
    cell: ({ answerCount, assessmentCount }) =>
      answerCount === 0
        ? `none in ${counted(assessmentCount, "assessment")}`
        : `${counted(answerCount, "answer")} carried over`,
  },
];

/** What a new version changed under existing answers, until somebody says that they still hold. */
export const ItemsToLookAtPanel = ({ programmeId, items, mayTickOff }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const tickOff = useMutation(
    trpc.framework.tickOffItem.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.framework.itemsToLookAt.pathKey() }),
    }),
  );
  const isRunning = (row: Row) =>
    tickOff.isPending &&
    tickOff.variables.itemId === row.itemId &&
    tickOff.variables.catalogueId === row.catalogueId;
  const action: DataColumn<Row> = {
    id: "tick-off",
    head: <span className="sr-only">Tick off</span>,
    width: 130,
    cell: (row) => (
      <Button
        aria-label={`Tick off ${row.itemId}`}
        busy={isRunning(row) ? "Saving…" : undefined}
        onClick={() => tickOff.mutate({ programmeId, catalogueId: row.catalogueId, itemId: row.itemId })}
        size="small"
      >
        Tick off
      </Button>
    ),
  };
  return (
    <Panel
      flush
      title="Needs a look"
      unit={`${counted(items.length, "item")} in this programme's open assessments`}
    >
      <FormError message={tickOff.error ? messageOf(tickOff.error) : undefined} />
      <VirtualTable
        columns={mayTickOff ? [...columns, action] : columns}
        height="min(60dvh, 560px)"
        isFetching={false}
        label="Needs a look"
        rowCount={items.length}
        rowHeight={56}
        rowKey={({ catalogueId, itemId }) => `${catalogueId} ${itemId}`}
        rows={items}
      />
    </Panel>
  );
};
