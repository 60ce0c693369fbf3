"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/ui/trpc";

/** After a change of limits or packages: everything that shows them is read anew. */
export const useRoadmapRefresh = () => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: trpc.roadmap.pathKey() }),
      queryClient.invalidateQueries({ queryKey: trpc.programme.pathKey() }),
    ]);
};
