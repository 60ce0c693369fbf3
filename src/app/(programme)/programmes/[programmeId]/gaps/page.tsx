import type { Metadata } from "next";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { gapListQuery } from "@/ui/gap/gap-address";
import { GapsPage } from "@/ui/gap/gaps-page";

export const metadata: Metadata = { title: "Ranked gaps" };

export default async function Page({ params, searchParams }: PageProps<"/programmes/[programmeId]/gaps">) {
  const { programmeId } = await params;
  const search = new Map(
    Object.entries(await searchParams).map(([name, value]) => [name, [value].flat()[0]]),
  );
  const query = gapListQuery({ get: (name) => search.get(name) ?? null });
  const api = await caller();
  const [programme, page] = await orNotFound(
    Promise.all([api.programme.programme({ programmeId }), api.gap.rankedGaps({ programmeId, ...query })]),
  );
  return <GapsPage first={{ query, page }} programme={programme} />;
}
