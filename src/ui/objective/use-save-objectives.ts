"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Objective } from "@/domain/objective/objective";
import { messageOf, type ApiError } from "@/ui/api-error";
import { useToast } from "@/ui/kit/toast-provider";
import type { UnsavedObjective } from "@/ui/objective/objective-values";
import { useTRPC } from "@/ui/trpc";

/** Saves the whole list; `isConflict` when somebody else has changed it since `before` was read. */
export const useSaveObjectives = (programmeId: string, onSaved: () => void) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const say = useToast();
  const saveObjectives = useMutation(
    trpc.objective.saveObjectives.mutationOptions({
      onSuccess: ({ removedObjectives, removedLinks }) => {
        const gone = `${removedObjectives} removed with ${removedLinks} ${removedLinks === 1 ? "link" : "links"}.`;
        say({ text: removedObjectives === 0 ? "Objectives saved." : `Objectives saved, ${gone}` });
        onSaved();
      },
      onSettled: () => queryClient.invalidateQueries(),
    }),
  );
  const failure: ApiError | null = saveObjectives.error;
  return {
    save: (objectives: UnsavedObjective[], before: readonly Objective[]) =>
      saveObjectives.mutate({ programmeId, objectives, before: [...before] }),
    error: failure ? messageOf(failure) : undefined,
    isConflict: failure?.data?.refusal?.code === "conflict",
    isSaving: saveObjectives.isPending,
  };
};
