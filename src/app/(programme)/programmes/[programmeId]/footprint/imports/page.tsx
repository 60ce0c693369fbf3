import type { Metadata } from "next";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { ImportsPage } from "@/ui/footprint/imports-page";

export const metadata: Metadata = { title: "Imports" };

export default async function Page({ params }: PageProps<"/programmes/[programmeId]/footprint/imports">) {
  const { programmeId } = await params;
  const api = await caller();
  const [programme, initial] = await orNotFound(
    Promise.all([api.programme.programme({ programmeId }), api.footprint.imports({ programmeId })]),
  );
  return <ImportsPage initial={initial} programme={programme} />;
}
