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
  const initial = await orNotFound((await caller()).programme.programme({ programmeId }));
  return <SitesPage initial={initial} isAdding={(await searchParams).add === "site"} />;
}
