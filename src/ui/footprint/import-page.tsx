"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { can } from "@/domain/access/permission";
import type { AppRouter } from "@/api/root";
import { messageOf } from "@/ui/api-error";
import { CommitImport } from "@/ui/footprint/commit-import";
import { importHeadline } from "@/ui/footprint/import-headline";
import { ImportProblems } from "@/ui/footprint/import-problems";
import { ImportRows } from "@/ui/footprint/import-rows";
import { MappingForm } from "@/ui/footprint/mapping-form";
import type { ProgrammeOutput } from "@/ui/footprint/programme-output";
import { Button } from "@/ui/kit/button";
import { FormError } from "@/ui/kit/form-error";
import { PageHeadline } from "@/ui/kit/page-headline";
import { Panel } from "@/ui/kit/panel";
import { ProgressBar } from "@/ui/kit/progress-bar";
import { useTRPC } from "@/ui/trpc";

export type OneImport = inferRouterOutputs<AppRouter>["footprint"]["oneImport"];

type Props = { programme: ProgrammeOutput; initial: OneImport };

const POLL_MS = 400;
const ENDED: readonly OneImport["state"][] = ["committed", "cancelled"];

export const ImportPage = ({ programme, initial }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const key = { programmeId: programme.id, importId: initial.id };
  const { data: found } = useQuery({
    ...trpc.footprint.oneImport.queryOptions(key),
    initialData: initial,
    refetchInterval: ({ state: { data } }) => (data?.state === "checking" ? POLL_MS : false),
  });
  const reload = () => queryClient.invalidateQueries({ queryKey: trpc.footprint.pathKey() });
  const cancel = useMutation(trpc.footprint.cancelImport.mutationOptions({ onSettled: reload }));
  const mayImport = can(programme.role, "footprint:import");
  const isOpen = !ENDED.includes(found.state);
  const isChecked = found.state === "checked";
  return (
    <>
      <PageHeadline answer={importHeadline(found)}>
        {found.notices.length > 0 && isOpen && found.notices.join(" ")}
      </PageHeadline>
      <div className="flex flex-col gap-4">
        <FormError message={found.failure ?? (cancel.error ? messageOf(cancel.error) : undefined)} />
        {found.state === "checking" && (
          <ProgressBar
            cancel={{ label: "Cancel", onSelect: () => cancel.mutate(key) }}
            figure={`${found.progress} %`}
            note="Nothing is changed yet."
            share={found.progress / 100}
            title={`Checking ${found.fileName}`}
          />
        )}
        {isChecked && <CommitImport found={found} mayImport={mayImport} programmeId={programme.id} />}
        {isChecked && found.badCount > 0 && <ImportProblems importKey={key} />}
        {isChecked && found.changedCount > 0 && (
          <ImportRows action="change" importKey={key} sites={programme.sites} title="Would be changed" />
        )}
        {isChecked && found.addedCount > 0 && (
          <ImportRows action="add" importKey={key} sites={programme.sites} title="Would be added" />
        )}
        {isOpen && found.state !== "checking" && (
          <Panel
            aside={
              mayImport && (
                <Button
                  busy={cancel.isPending ? "Discarding…" : undefined}
                  onClick={() => cancel.mutate(key)}
                  size="small"
                  variant="quiet"
                >
                  Discard this import
                </Button>
              )
            }
            title="How the columns are read"
            unit={`${found.columns.length} columns`}
          >
            <MappingForm found={found} mayImport={mayImport} programmeId={programme.id} />
          </Panel>
        )}
      </div>
    </>
  );
};
