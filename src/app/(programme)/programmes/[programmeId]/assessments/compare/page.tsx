import type { Metadata } from "next";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { ComparePage } from "@/ui/assessment/compare-page";

export const metadata: Metadata = { title: "Compare assessments" };

export default async function Page({ params }: PageProps<"/programmes/[programmeId]/assessments/compare">) {
  const { programmeId } = await params;
  const initial = await orNotFound((await caller()).assessment.assessments({ programmeId }));
  return <ComparePage initial={initial} programmeId={programmeId} />;
}
