import type { Metadata } from "next";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { ControlsPage } from "@/ui/countermeasure/controls-page";

export const metadata: Metadata = { title: "Controls" };

export default async function Page({ params }: PageProps<"/programmes/[programmeId]/assessments/controls">) {
  const { programmeId } = await params;
  const initial = await orNotFound((await caller()).countermeasure.controls({ programmeId }));
  return <ControlsPage initial={initial} programmeId={programmeId} />;
}
