import type { Metadata } from "next";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { AssessmentsPage } from "@/ui/assessment/assessments-page";

export const metadata: Metadata = { title: "Assessments" };

export default async function Page({ params }: PageProps<"/programmes/[programmeId]/assessments/answers">) {
  const { programmeId } = await params;
  const initial = await orNotFound((await caller()).assessment.assessments({ programmeId }));
  return <AssessmentsPage initial={initial} programmeId={programmeId} />;
}
