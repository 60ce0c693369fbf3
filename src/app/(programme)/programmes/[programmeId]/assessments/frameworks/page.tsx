import type { Metadata } from "next";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { FrameworksWithExport } from "@/app/(programme)/programmes/[programmeId]/assessments/frameworks/frameworks-with-export";

export const metadata: Metadata = { title: "Frameworks" };

export default async function Page({
  params,
  searchParams,
}: PageProps<"/programmes/[programmeId]/assessments/frameworks">) {
  const [{ programmeId }, { site }] = await Promise.all([params, searchParams]);
  const siteId = typeof site === "string" ? site : null;
  const initial = await orNotFound((await caller()).framework.frameworks({ programmeId, siteId }));
  return <FrameworksWithExport initial={initial} initialSiteId={siteId} programmeId={programmeId} />;
}
