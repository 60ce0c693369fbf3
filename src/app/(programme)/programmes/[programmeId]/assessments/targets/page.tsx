import type { Metadata } from "next";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { TargetsPage } from "@/ui/assessment/targets-page";

export const metadata: Metadata = { title: "Targets" };

export default async function Page({ params }: PageProps<"/programmes/[programmeId]/assessments/targets">) {
  const { programmeId } = await params;
  const initial = await orNotFound((await caller()).assessment.targets({ programmeId }));
  return <TargetsPage initial={initial} programmeId={programmeId} />;
}
