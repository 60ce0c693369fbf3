import type { Metadata } from "next";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { ObjectivesPage } from "@/ui/objective/objectives-page";

export const metadata: Metadata = { title: "Objectives" };

export default async function Page({ params }: PageProps<"/programmes/[programmeId]/gaps/objectives">) {
  const { programmeId } = await params;
  const initial = await orNotFound((await caller()).objective.objectives({ programmeId }));
  return <ObjectivesPage initial={initial} programmeId={programmeId} />;
}
