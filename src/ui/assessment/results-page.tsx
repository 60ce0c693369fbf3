"use client";

import { useQuery } from "@tanstack/react-query";
import { ResultsEmpty } from "@/ui/assessment/results-empty";
import { ResultsMap } from "@/ui/assessment/results-map";
import type { ResultsOutput } from "@/ui/assessment/results-output";
import { ResultsQuickLooks } from "@/ui/assessment/results-quick-looks";
import { useTRPC } from "@/ui/trpc";

export const ResultsPage = ({ programmeId, initial }: { programmeId: string; initial: ResultsOutput }) => {
  const trpc = useTRPC();
  const { data } = useQuery({
    ...trpc.assessment.heatMap.queryOptions({ programmeId }),
    initialData: initial,
  });
  const isAssessed = data.groupAssessmentId !== null || data.sites.some((site) => site.assessmentId !== null);
  const programme = `/programmes/${programmeId}`;
  return (
    <>
      {isAssessed && data.sites.length > 0 ? (
        <ResultsMap data={data} programmeId={programmeId} />
      ) : (
        <ResultsEmpty {...data} programme={programme} />
      )}
      {data.quickLooks.length > 0 && (
        <div className="mt-4">
          <ResultsQuickLooks {...data} base={`${programme}/assessments/answers`} />
        </div>
      )}
    </>
  );
};
