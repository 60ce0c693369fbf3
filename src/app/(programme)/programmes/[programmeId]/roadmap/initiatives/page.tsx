import type { Metadata } from "next";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { InitiativesPage } from "@/ui/roadmap/initiatives-page";

export const metadata: Metadata = { title: "Initiatives" };

export default async function Page({ params }: PageProps<"/programmes/[programmeId]/roadmap/initiatives">) {
  const { programmeId } = await params;
  const api = await caller();
  const initial = await orNotFound(api.roadmap.initiatives({ programmeId }));
  return <InitiativesPage initial={initial} programmeId={programmeId} />;
}
