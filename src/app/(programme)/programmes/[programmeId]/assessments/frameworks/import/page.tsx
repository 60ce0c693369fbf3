import type { Metadata } from "next";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { CatalogueImportPage } from "@/ui/framework/catalogue-import-page";

export const metadata: Metadata = { title: "Import a catalogue" };

export default async function Page({
  params,
}: PageProps<"/programmes/[programmeId]/assessments/frameworks/import">) {
  const { programmeId } = await params;
  const api = await caller();
  const [initial, initialItems] = await orNotFound(
    Promise.all([
      api.framework.ownCatalogueList({ programmeId }),
      api.framework.itemsToLookAt({ programmeId }),
    ]),
  );
  return <CatalogueImportPage initial={initial} initialItems={initialItems} programmeId={programmeId} />;
}
