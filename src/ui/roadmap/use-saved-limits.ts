"use client";

import { useToast } from "@/ui/kit/toast-provider";
import { useRoadmapRefresh } from "@/ui/roadmap/use-roadmap-refresh";

/** What to do once limits are stored. */
export const useSavedLimits = (discard: () => void) => {
  const refresh = useRoadmapRefresh();
  const say = useToast();
  return {
    /** After a lost race the grid shows what another stored. */
    onError: refresh,
    onSuccess: async ({ violationCount }: { violationCount: number }) => {
      await refresh();
      discard();
      if (violationCount > 0)
        say({
          text: `Saved. The plan breaks ${violationCount} ${violationCount === 1 ? "limit" : "limits"} now.`,
          detail: "Plan again on the timeline, or change the limits.",
        });
    },
  };
};
