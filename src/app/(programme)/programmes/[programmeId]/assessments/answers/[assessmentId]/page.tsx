import type { Metadata } from "next";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { AnsweringWithEvidence } from "@/app/(programme)/programmes/[programmeId]/assessments/answers/[assessmentId]/answering-with-evidence";

import { AnswersExchange } from "@/ui/exchange/answers-exchange";
import { noAnswersReason } from "@/ui/exchange/no-answers-reason";

export const metadata: Metadata = { title: "Answers" };

export default async function Page({
  params,
}: PageProps<"/programmes/[programmeId]/assessments/answers/[assessmentId]">) {
  const { programmeId, assessmentId } = await params;
  const api = await caller();
  const [assessment, questionnaire] = await orNotFound(
    Promise.all([api.assessment.assessment({ programmeId, assessmentId }), api.assessment.questionnaire()]),
  );
  return (
    <>
      <AnsweringWithEvidence
        initial={assessment}
        key={assessmentId}
        programmeId={programmeId}
        questionnaire={questionnaire}
      />
      <AnswersExchange
        assessmentId={assessmentId}
        programmeId={programmeId}
        reason={noAnswersReason(assessment)}
      />
    </>
  );
}
