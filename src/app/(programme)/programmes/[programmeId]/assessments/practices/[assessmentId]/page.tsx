import type { Metadata } from "next";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { PracticesPage } from "@/ui/assessment/practices-page";

export const metadata: Metadata = { title: "Framework assessment" };

export default async function Page({
  params,
}: PageProps<"/programmes/[programmeId]/assessments/practices/[assessmentId]">) {
  const { programmeId, assessmentId } = await params;
  const initial = await orNotFound((await caller()).practice.assessment({ programmeId, assessmentId }));
  return (
    <PracticesPage initial={initial} key={`${assessmentId} ${initial.frozenAt}`} programmeId={programmeId} />
  );
}
