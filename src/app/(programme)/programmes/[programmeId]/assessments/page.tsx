import type { Metadata } from "next";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { ResultsPage } from "@/ui/assessment/results-page";

export const metadata: Metadata = { title: "Results" };

export default async function Page({ params }: PageProps<"/programmes/[programmeId]/assessments">) {
  const { programmeId } = await params;
  const initial = await orNotFound((await caller()).assessment.heatMap({ programmeId }));
  return <ResultsPage initial={initial} programmeId={programmeId} />;
}
