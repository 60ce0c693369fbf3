"use client";

import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useState } from "react";
import { can } from "@/domain/access/permission";
import type { Role } from "@/domain/access/role";
import type { AppRouter } from "@/api/root";
import { Button } from "@/ui/kit/button";
import { DataTable } from "@/ui/kit/data-table";
import { PageHeadline } from "@/ui/kit/page-headline";
import { Panel } from "@/ui/kit/panel";
import { MemberDialog } from "@/ui/organisation/member-dialog";
import { memberColumns } from "@/ui/organisation/member-columns";
import { useTRPC } from "@/ui/trpc";

export type Members = inferRouterOutputs<AppRouter>["organisation"]["members"];
export type Member = Members["members"][number];

type Props = { organisationId: string; organisationName: string; role: Role; initial: Members };

export const MembersPage = ({ organisationId, organisationName, role, initial }: Props) => {
  const trpc = useTRPC();
  const { data } = useQuery({
    ...trpc.organisation.members.queryOptions({ organisationId }),
    initialData: initial,
  });
  const [open, setOpen] = useState<"invite" | Member | null>(null);
  const mayWrite = can(role, "member:write");
  const disciplines = new Set(data.members.map(({ discipline }) => discipline));
  const oneWorld = !(disciplines.has("IT") && disciplines.has("operations"));
  return (
    <>
      <PageHeadline
        answer={`${data.members.length} ${data.members.length === 1 ? "person works" : "people work"} in ${organisationName}.`}
      >
        {oneWorld && "What IT and operations must sign together waits until each has a member of its own."}
      </PageHeadline>
      <Panel
        aside={
          <Button
            onClick={() => setOpen("invite")}
            reason={mayWrite ? undefined : "An owner or the programme lead can."}
            variant="primary"
          >
            Invite a member
          </Button>
        }
        flush
        title="Members"
      >
        <DataTable
          columns={memberColumns(data.sites, mayWrite ? setOpen : null)}
          label="Members"
          rowKey={({ userId }) => userId}
          rows={data.members}
        />
      </Panel>
      {open !== null && (
        <MemberDialog
          member={open === "invite" ? null : open}
          onClose={() => setOpen(null)}
          organisationId={organisationId}
          sites={data.sites}
        />
      )}
    </>
  );
};
