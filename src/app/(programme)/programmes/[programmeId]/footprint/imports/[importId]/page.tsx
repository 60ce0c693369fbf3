import type { Metadata } from "next";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { ImportPage } from "@/ui/footprint/import-page";

export const metadata: Metadata = { title: "Import" };

export default async function Page({
  params,
}: PageProps<"/programmes/[programmeId]/footprint/imports/[importId]">) {
  const { programmeId, importId } = await params;
  const api = await caller();
  const [programme, initial] = await orNotFound(
    Promise.all([
      api.programme.programme({ programmeId }),
      api.footprint.oneImport({ programmeId, importId }),
    ]),
  );
  return <ImportPage initial={initial} key={importId} programme={programme} />;
}
