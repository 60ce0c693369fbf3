import type { Metadata } from "next";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { MembersPage } from "@/ui/organisation/members-page";

export const metadata: Metadata = { title: "Members" };

export default async function Page({ params }: PageProps<"/programmes/[programmeId]/members">) {
  const { programmeId } = await params;
  const api = await caller();
  const { organisationId, organisationName, role } = await orNotFound(
    api.programme.programme({ programmeId }),
  );
  const initial = await orNotFound(api.organisation.members({ organisationId }));
  return (
    <div className="px-4 pb-8 md:px-6">
      <MembersPage
        initial={initial}
        organisationId={organisationId}
        organisationName={organisationName}
        role={role}
      />
    </div>
  );
}
