import type { Metadata } from "next";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { ReportPage } from "@/ui/report/report-page";

export const metadata: Metadata = { title: "Board page" };

export default async function Page({ params }: PageProps<"/programmes/[programmeId]/report">) {
  const { programmeId } = await params;
  const initial = await orNotFound((await caller()).report.executivePage({ programmeId }));
  return <ReportPage initial={initial} programmeId={programmeId} />;
}
