import type { Metadata } from "next";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { LimitsPage } from "@/ui/roadmap/limits-page";

export const metadata: Metadata = { title: "Limits" };

export default async function Page({ params }: PageProps<"/programmes/[programmeId]/roadmap/limits">) {
  const { programmeId } = await params;
  const api = await caller();
  const initial = await orNotFound(api.roadmap.limits({ programmeId }));
  return <LimitsPage initial={initial} programmeId={programmeId} />;
}
