import type { Metadata } from "next";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { SitesPage } from "@/ui/footprint/sites-page";

export const metadata: Metadata = { title: "Sites" };

export default async function Page({
  params,
  searchParams,
}: PageProps<"/programmes/[programmeId]/footprint/sites">) {
  const { programmeId } = await params;
  const api = await caller();
  const [initial, groups] = await orNotFound(
    Promise.all([api.programme.programme({ programmeId }), api.footprint.siteGroups({ programmeId })]),
  );
  return (
    <SitesPage initial={initial} initialGroups={groups} isAdding={(await searchParams).add === "site"} />
  );
}
