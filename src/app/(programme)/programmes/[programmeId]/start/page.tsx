import type { Metadata } from "next";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { StartPathPage } from "@/ui/programme/start-path-page";

export const metadata: Metadata = { title: "Start questions" };

export default async function Page({ params }: PageProps<"/programmes/[programmeId]/start">) {
  const { programmeId } = await params;
  const api = await caller();
  const [programme, initial] = await orNotFound(
    Promise.all([api.programme.programme({ programmeId }), api.programme.startPath({ programmeId })]),
  );
  return (
    <div className="px-4 pb-8 md:px-6">
      <StartPathPage hasSites={programme.sites.length > 0} initial={initial} programmeId={programmeId} />
    </div>
  );
}
