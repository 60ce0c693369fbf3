import type { Metadata } from "next";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { FrameworkWithExport } from "@/app/(programme)/programmes/[programmeId]/assessments/frameworks/[catalogueId]/framework-with-export";

export const metadata: Metadata = { title: "Framework" };

export default async function Page({
  params,
  searchParams,
}: PageProps<"/programmes/[programmeId]/assessments/frameworks/[catalogueId]">) {
  const [{ programmeId, catalogueId: encoded }, { site }] = await Promise.all([params, searchParams]);
  const catalogueId = decodeURIComponent(encoded);
  const siteId = typeof site === "string" ? site : null;
  const api = await caller();
  const initial = await orNotFound(api.framework.framework({ programmeId, catalogueId, siteId }));
  return (
    <FrameworkWithExport
      initial={initial}
      initialSiteId={siteId}
      key={catalogueId}
      programmeId={programmeId}
    />
  );
}
