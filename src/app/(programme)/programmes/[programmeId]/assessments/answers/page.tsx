import type { Metadata } from "next";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { AssessmentsWithExport } from "@/app/(programme)/programmes/[programmeId]/assessments/answers/assessments-with-export";

export const metadata: Metadata = { title: "Assessments" };

export default async function Page({ params }: PageProps<"/programmes/[programmeId]/assessments/answers">) {
  const { programmeId } = await params;
  const initial = await orNotFound((await caller()).assessment.assessments({ programmeId }));
  return <AssessmentsWithExport initial={initial} programmeId={programmeId} />;
}
