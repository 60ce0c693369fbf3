"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/ui/trpc";

/** When the plan in force ends and what it costs if durations and costs vary; null where there is nothing to draw. */
export const usePlanRanges = (programmeId: string) => {
  const trpc = useTRPC();
  return useQuery(trpc.roadmap.planRanges.queryOptions({ programmeId }));
};
