"use client";

import { useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import type { ReactNode } from "react";
import type { AssessmentsOutput } from "@/ui/assessment/assessment-output";
import { comparedIn, type Compared } from "@/ui/assessment/compare-address";
import { CompareChoice } from "@/ui/assessment/compare-choice";
import { CompareResult } from "@/ui/assessment/compare-result";
import { placesOf } from "@/ui/assessment/place";
import { Button } from "@/ui/kit/button";
import { ButtonLink } from "@/ui/kit/button-link";
import { EmptyState } from "@/ui/kit/empty-state";
import { PageHeadline } from "@/ui/kit/page-headline";
import { Panel } from "@/ui/kit/panel";
import { Spinner } from "@/ui/kit/spinner";
import { useUrlParams } from "@/ui/kit/use-url-params";
import { useTRPC } from "@/ui/trpc";

type Props = { programmeId: string; initial: AssessmentsOutput };

/** Two assessments of one site, group or of the organisation. */
export const ComparePage = ({ programmeId, initial }: Props) => {
  const [params, patchParams] = useUrlParams();
  const places = placesOf(initial);
  const compared = comparedIn(places, params);
  if (!compared) return null;
  const { place, before, after } = compared;
  const choice = <CompareChoice compared={compared} onChange={patchParams} places={places} />;
  if (!before || !after)
    return (
      <>
        <PageHeadline
          answer={`${place.name} has one assessment at most, so there is nothing to compare yet.`}
        />
        {choice}
        <Panel flush title="Comparison">
          <EmptyState
            actions={
              <ButtonLink href={`/programmes/${programmeId}/assessments/answers` as Route}>
                See the assessments
              </ButtonLink>
            }
            title="Nothing to compare yet"
            why="A second assessment of the same place shows what moved since the first: levels then and now, and every answer that changed, with who changed it."
          />
        </Panel>
      </>
    );
  return <Comparison choice={choice} programmeId={programmeId} {...{ before, after }} />;
};

type ComparisonProps = {
  programmeId: string;
  choice: ReactNode;
  before: NonNullable<Compared["before"]>;
  after: NonNullable<Compared["after"]>;
};

const Comparison = ({ programmeId, choice, before, after }: ComparisonProps) => {
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(
    trpc.assessment.comparison.queryOptions({ programmeId, beforeId: before.id, afterId: after.id }),
  );
  if (data) return <CompareResult choice={choice} data={data} programmeId={programmeId} />;
  return (
    <>
      <PageHeadline answer="Two assessments of one place, side by side." />
      {choice}
      {error ? (
        <p className="flex items-center gap-3">
          {error.message} <Button onClick={() => refetch()}>Try again</Button>
        </p>
      ) : (
        <output className="flex items-center gap-2 text-ink-2">
          <Spinner /> Reading both assessments
        </output>
      )}
    </>
  );
};
