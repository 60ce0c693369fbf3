import type { Metadata } from "next";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { AnswersExchange } from "@/ui/exchange/answers-exchange";
import { noAnswersReason } from "@/ui/exchange/no-answers-reason";
import { PracticesPage } from "@/ui/assessment/practices-page";

export const metadata: Metadata = { title: "Framework assessment" };

export default async function Page({
  params,
}: PageProps<"/programmes/[programmeId]/assessments/practices/[assessmentId]">) {
  const { programmeId, assessmentId } = await params;
  const initial = await orNotFound((await caller()).practice.assessment({ programmeId, assessmentId }));
  return (
    <>
      <PracticesPage
        initial={initial}
        key={`${assessmentId} ${initial.frozenAt}`}
        programmeId={programmeId}
      />
      <AnswersExchange
        assessmentId={assessmentId}
        programmeId={programmeId}
        reason={noAnswersReason(initial)}
      />
    </>
  );
}
