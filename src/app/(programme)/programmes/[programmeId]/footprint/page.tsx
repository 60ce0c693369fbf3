import type { Metadata } from "next";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { assetQueryOf } from "@/ui/footprint/asset-query-of";
import { AssetsPage } from "@/ui/footprint/assets-page";

export const metadata: Metadata = { title: "Assets" };

export default async function Page({
  params,
  searchParams,
}: PageProps<"/programmes/[programmeId]/footprint">) {
  const { programmeId } = await params;
  const address = new URLSearchParams(
    Object.entries(await searchParams).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );
  const api = await caller();
  const [programme, zones, initial] = await orNotFound(
    Promise.all([
      api.programme.programme({ programmeId }),
      api.footprint.zones({ programmeId }),
      api.footprint.assets(assetQueryOf(programmeId, address)),
    ]),
  );
  return (
    <AssetsPage initial={initial} initialAddress={address.toString()} programme={programme} zones={zones} />
  );
}
