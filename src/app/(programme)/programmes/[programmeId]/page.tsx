import type { Metadata } from "next";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { ExecutivePage } from "@/ui/report/executive-page";

export const metadata: Metadata = { title: "Overview" };

export default async function Page({ params }: PageProps<"/programmes/[programmeId]">) {
  const { programmeId } = await params;
  const initial = await orNotFound((await caller()).report.executivePage({ programmeId }));
  return <ExecutivePage initial={initial} programmeId={programmeId} />;
}
