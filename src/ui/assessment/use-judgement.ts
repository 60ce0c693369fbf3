"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Mil } from "@/domain/assessment/models/c2m2-model";
import type { CsfTier } from "@/domain/assessment/models/csf-tier";
import { messageOf } from "@/ui/api-error";
import type { Judgement } from "@/ui/assessment/practice-output";
import { useTRPC } from "@/ui/trpc";

/** Targets and tier are decided one after the other; a lost race shows what somebody else decided. */
export const useJudgement = (programmeId: string, assessmentId: string, { version }: Judgement) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const here = { programmeId, assessmentId };
  const { queryKey } = trpc.practice.answers.queryOptions(here);
  const outcome = {
    onSuccess: (judgement: Judgement) =>
      queryClient.setQueryData(queryKey, (before) => before && { ...before, judgement }),
    onError: () => queryClient.invalidateQueries({ queryKey }),
  };
  const mil = useMutation(trpc.practice.setTargetMil.mutationOptions(outcome));
  const tier = useMutation(trpc.practice.chooseCsfTier.mutationOptions(outcome));
  const error = mil.error ?? tier.error;
  return {
    setTarget: (domainId: string, target: Mil | null) =>
      mil.mutate({ ...here, domainId, mil: target, expectedVersion: version }),
    chooseTier: (chosen: CsfTier, rationale: string) =>
      tier.mutate({ ...here, tier: chosen, rationale, expectedVersion: version }),
    isSaving: mil.isPending || tier.isPending,
    error: error ? messageOf(error) : null,
  };
};
