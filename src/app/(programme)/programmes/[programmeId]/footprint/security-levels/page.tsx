import type { Metadata } from "next";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { securityFilter } from "@/ui/footprint/security-address";
import { SecurityLevelsPage } from "@/ui/footprint/security-levels-page";

export const metadata: Metadata = { title: "Security levels" };

export default async function Page({
  params,
  searchParams,
}: PageProps<"/programmes/[programmeId]/footprint/security-levels">) {
  const { programmeId } = await params;
  const search = new Map(
    Object.entries(await searchParams).map(([name, value]) => [name, [value].flat()[0]]),
  );
  const filter = securityFilter({ get: (name) => search.get(name) ?? null });
  const api = await caller();
  const [programme, page] = await orNotFound(
    Promise.all([
      api.programme.programme({ programmeId }),
      api.footprint.securityLevels({ programmeId, ...filter }),
    ]),
  );
  return <SecurityLevelsPage first={{ filter, page }} programme={programme} />;
}
