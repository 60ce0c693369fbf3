"use client";

import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { can } from "@/domain/access/permission";
import type { AppRouter } from "@/api/root";
import { importColumns } from "@/ui/footprint/import-columns";
import type { ProgrammeOutput } from "@/ui/footprint/programme-output";
import { UploadForm } from "@/ui/footprint/upload-form";
import { DataTable } from "@/ui/kit/data-table";
import { PageHeadline } from "@/ui/kit/page-headline";
import { Panel } from "@/ui/kit/panel";
import { useTRPC } from "@/ui/trpc";

export type Imports = inferRouterOutputs<AppRouter>["footprint"]["imports"];

type Props = { programme: ProgrammeOutput; initial: Imports };

const headlineOf = (imports: Imports): string => {
  const committed = imports.filter(({ state }) => state === "committed").length;
  const waiting = imports.filter(({ state }) => state === "checked").length;
  if (imports.length === 0) return "No inventory imported yet. A list you have is enough to start.";
  const wait = waiting === 0 ? "" : ` ${waiting} checked and waiting for you.`;
  return `${committed} ${committed === 1 ? "import" : "imports"} in the inventory.${wait}`;
};

export const ImportsPage = ({ programme, initial }: Props) => {
  const trpc = useTRPC();
  const programmeId = programme.id;
  const { data: imports } = useQuery({
    ...trpc.footprint.imports.queryOptions({ programmeId }),
    initialData: initial,
  });
  const reason = !can(programme.role, "footprint:import")
    ? "A site lead, the programme lead or an owner can."
    : programme.sites.length === 0
      ? "Add a site first."
      : undefined;
  return (
    <>
      <PageHeadline answer={headlineOf(imports)} />
      <div className="flex flex-col gap-4">
        <Panel title="Import an inventory">
          <UploadForm
            programmeId={programmeId}
            reason={reason}
            seesAllSites={programme.seesAllSites}
            sites={programme.sites}
          />
        </Panel>
        {imports.length > 0 && (
          <Panel flush title="Imports" unit="newest first">
            <DataTable
              columns={importColumns(programmeId)}
              label="Imports"
              rowKey={({ id }) => id}
              rows={imports}
            />
          </Panel>
        )}
      </div>
    </>
  );
};
