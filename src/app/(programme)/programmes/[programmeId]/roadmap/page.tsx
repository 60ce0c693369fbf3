import type { Metadata } from "next";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { TimelineWithApprovals } from "@/app/(programme)/programmes/[programmeId]/roadmap/timeline-with-approvals";

export const metadata: Metadata = { title: "Roadmap" };

export default async function Page({ params }: PageProps<"/programmes/[programmeId]/roadmap">) {
  const { programmeId } = await params;
  const api = await caller();
  const [initial, planning] = await orNotFound(
    Promise.all([api.roadmap.timeline({ programmeId }), api.roadmap.planning({ programmeId })]),
  );
  return <TimelineWithApprovals initial={initial} planning={planning} programmeId={programmeId} />;
}
