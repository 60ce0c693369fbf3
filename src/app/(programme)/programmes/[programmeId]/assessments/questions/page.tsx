import type { Metadata } from "next";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { QuestionsForYouPage } from "@/ui/assessment/questions-for-you-page";

export const metadata: Metadata = { title: "Questions for you" };

export default async function Page({ params }: PageProps<"/programmes/[programmeId]/assessments/questions">) {
  const { programmeId } = await params;
  const initial = await orNotFound((await caller()).assessment.questionsForMe({ programmeId }));
  return <QuestionsForYouPage initial={initial} programmeId={programmeId} />;
}
