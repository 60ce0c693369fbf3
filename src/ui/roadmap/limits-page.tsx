"use client";

import { useQuery } from "@tanstack/react-query";
import { PageHeadline } from "@/ui/kit/page-headline";
import { LimitsMoney } from "@/ui/roadmap/limits-money";
import { LimitsOutages } from "@/ui/roadmap/limits-outages";
import { LimitsPeople } from "@/ui/roadmap/limits-people";
import type { LimitsOutput } from "@/ui/roadmap/roadmap-output";
import { useTRPC } from "@/ui/trpc";

const headlineOf = ({ roles, quarters, sites }: LimitsOutput): string => {
  const people = roles.filter(({ capacityFte }) => capacityFte !== null).length;
  const money = quarters.filter(({ amount }) => amount !== null).length;
  const stops = sites.filter(({ grants }) => grants.length > 0).length;
  if (people + money + stops === 0)
    return "No limit is entered yet. Without granted outages no cut-over finds a place.";
  return `${people} of ${roles.length} roles and ${money} of ${quarters.length} quarters are limited; ${stops} of ${sites.length} sites grant an outage.`;
};

export const LimitsPage = ({ programmeId, initial }: { programmeId: string; initial: LimitsOutput }) => {
  const trpc = useTRPC();
  const { data } = useQuery({
    ...trpc.roadmap.limits.queryOptions({ programmeId }),
    initialData: initial,
  });
  return (
    <>
      <PageHeadline answer={headlineOf(data)}>
        A plan without limits is a wish. People and money limit only where a figure stands; outages are the
        other way round.
      </PageHeadline>
      <div className="grid gap-4">
        <LimitsOutages data={data} programmeId={programmeId} />
        <LimitsPeople data={data} programmeId={programmeId} />
        <LimitsMoney data={data} programmeId={programmeId} />
      </div>
    </>
  );
};
