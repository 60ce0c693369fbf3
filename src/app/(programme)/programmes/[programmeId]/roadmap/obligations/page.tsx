import type { Metadata } from "next";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { ObligationsPage } from "@/ui/programme/obligations-page";

export const metadata: Metadata = { title: "Obligations" };

export default async function Page({ params }: PageProps<"/programmes/[programmeId]/roadmap/obligations">) {
  const { programmeId } = await params;
  const api = await caller();
  const initial = await orNotFound(api.programme.obligations({ programmeId }));
  return <ObligationsPage initial={initial} programmeId={programmeId} />;
}
