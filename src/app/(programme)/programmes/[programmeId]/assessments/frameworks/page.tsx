import type { Metadata } from "next";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { FrameworksPage } from "@/ui/framework/frameworks-page";

export const metadata: Metadata = { title: "Frameworks" };

export default async function Page({
  params,
  searchParams,
}: PageProps<"/programmes/[programmeId]/assessments/frameworks">) {
  const [{ programmeId }, { site }] = await Promise.all([params, searchParams]);
  const siteId = typeof site === "string" ? site : null;
  const initial = await orNotFound((await caller()).framework.frameworks({ programmeId, siteId }));
  return <FrameworksPage initial={initial} initialSiteId={siteId} programmeId={programmeId} />;
}
