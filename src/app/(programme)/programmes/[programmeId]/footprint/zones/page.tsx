import type { Metadata } from "next";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { ZonesPage } from "@/ui/footprint/zones-page";

export const metadata: Metadata = { title: "Zones" };

export default async function Page({ params }: PageProps<"/programmes/[programmeId]/footprint/zones">) {
  const { programmeId } = await params;
  const api = await caller();
  const [programme, initial, inNone] = await orNotFound(
    Promise.all([
      api.programme.programme({ programmeId }),
      api.footprint.zones({ programmeId }),
      api.footprint.assets({ programmeId, zone: "unassigned", limit: 1 }),
    ]),
  );
  return <ZonesPage initial={initial} programme={programme} unassigned={inNone.counts?.total ?? 0} />;
}
