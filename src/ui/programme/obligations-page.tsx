"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Route } from "next";
import { useState } from "react";
import { messageOf } from "@/ui/api-error";
import { Button } from "@/ui/kit/button";
import { ButtonLink } from "@/ui/kit/button-link";
import { DataTable } from "@/ui/kit/data-table";
import { EmptyState } from "@/ui/kit/empty-state";
import { PageHeadline } from "@/ui/kit/page-headline";
import { Panel } from "@/ui/kit/panel";
import { RemoveDialog } from "@/ui/kit/remove-dialog";
import { useToast } from "@/ui/kit/toast-provider";
import { MeetDialog } from "@/ui/programme/meet-dialog";
import { obligationColumns, type ObligationAction } from "@/ui/programme/obligation-columns";
import { ObligationDialog } from "@/ui/programme/obligation-dialog";
import { obligationsHeadline } from "@/ui/programme/obligation-words";
import type { ObligationRow, ObligationsOutput } from "@/ui/programme/start-output";
import { useTRPC } from "@/ui/trpc";

type Props = { programmeId: string; initial: ObligationsOutput };
type Open = { kind: "add" } | { kind: ObligationAction; row: ObligationRow } | null;

const NOT_ALLOWED = "An owner or the programme lead who sees all sites can.";

/** Duties by their day: what is overdue, what comes next, what is met. */
export const ObligationsPage = ({ programmeId, initial }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data } = useQuery({
    ...trpc.programme.obligations.queryOptions({ programmeId }),
    initialData: initial,
  });
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const say = useToast();
  const meet = useMutation(
    trpc.programme.meetObligation.mutationOptions({
      onError: (error) => say({ text: "Still met.", detail: messageOf(error), error: true }),
      onSettled: () => queryClient.invalidateQueries(),
    }),
  );
  const choose = (kind: ObligationAction, row: ObligationRow) => {
    if (kind === "meet" && row.metOn !== null)
      meet.mutate({ programmeId, obligationId: row.id, metOn: null, seen: { metOn: row.metOn } });
    else setOpen({ kind, row });
  };
  const questions = (
    <ButtonLink href={`/programmes/${programmeId}/start` as Route}>Twelve questions</ButtonLink>
  );
  const add = (
    <Button
      onClick={() => setOpen({ kind: "add" })}
      reason={data.mayWrite ? undefined : NOT_ALLOWED}
      variant="primary"
    >
      Add an obligation
    </Button>
  );
  return (
    <>
      <PageHeadline answer={obligationsHeadline(data)}>
        Dates are for planning and come from the texts named beside them. Check the current text; this is not
        legal advice.
      </PageHeadline>
      <Panel
        aside={
          data.rows.length > 0 && (
            <span className="flex flex-wrap gap-2">
              {questions}
              {add}
            </span>
          )
        }
        flush
        title="Obligations"
      >
        {data.rows.length === 0 ? (
          <EmptyState
            actions={
              <>
                {add}
                {questions}
              </>
            }
            title="No obligation yet"
            why="Laws, regulators, customers and insurers set days. Written down here they stand on the timeline as deadlines, and on the board page when they are near."
          />
        ) : (
          <DataTable
            columns={obligationColumns(data.mayWrite ? choose : null)}
            label="Obligations"
            rowHeight={56}
            rowKey={({ id }) => id}
            rows={data.rows}
          />
        )}
      </Panel>
      {(open?.kind === "add" || open?.kind === "change") && (
        <ObligationDialog
          onClose={close}
          programmeId={programmeId}
          row={open.kind === "change" ? open.row : null}
        />
      )}
      {open?.kind === "meet" && (
        <MeetDialog onClose={close} programmeId={programmeId} row={open.row} today={data.today} />
      )}
      {open?.kind === "remove" && (
        <RemoveObligation onClose={close} programmeId={programmeId} row={open.row} />
      )}
    </>
  );
};

type RemoveProps = { programmeId: string; row: ObligationRow; onClose: () => void };

const RemoveObligation = ({ programmeId, row, onClose }: RemoveProps) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const remove = useMutation(
    trpc.programme.removeObligation.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries();
        onClose();
      },
    }),
  );
  return (
    <RemoveDialog
      description={
        row.templateId === null
          ? `“${row.name}” and its note are gone from the timeline and the board page.`
          : `“${row.name}” is gone from the timeline and the board page. The start questions can bring it back.`
      }
      error={remove.error ? messageOf(remove.error) : undefined}
      isRemoving={remove.isPending}
      name="obligation"
      onClose={onClose}
      onRemove={() => remove.mutate({ programmeId, obligationId: row.id })}
    />
  );
};
