"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { isUnderway } from "@/domain/roadmap/planning-run";
import { messageOf } from "@/ui/api-error";
import type { ApiError } from "@/ui/api-error";
import { useToast } from "@/ui/kit/toast-provider";
import type { PlanningOutput } from "@/ui/roadmap/roadmap-output";
import { useTRPC } from "@/ui/trpc";

const POLL_MS = 1000;

/** The planner at work on the roadmap, or what it found; and the ways to begin, to cancel and to put it away. */
export const usePlanningRun = (programmeId: string, initial: PlanningOutput) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const say = useToast();
  const { data: run } = useQuery({
    ...trpc.roadmap.planning.queryOptions({ programmeId }),
    initialData: initial,
    refetchInterval: ({ state: { data } }) => (data && isUnderway(data.state) ? POLL_MS : false),
  });
  const onSettled = () => queryClient.invalidateQueries({ queryKey: trpc.roadmap.planning.queryKey() });
  const onError = (error: ApiError) => say({ text: messageOf(error), error: true });
  const start = useMutation(trpc.roadmap.planRoadmap.mutationOptions({ onSettled }));
  const cancel = useMutation(trpc.roadmap.cancelPlanning.mutationOptions({ onSettled, onError }));
  const discard = useMutation(trpc.roadmap.discardPlan.mutationOptions({ onSettled, onError }));
  return { run, start, cancel, discard };
};

export type PlanningRunState = ReturnType<typeof usePlanningRun>;
