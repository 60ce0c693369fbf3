"use client";

import { useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { useState } from "react";
import { assessmentColumns } from "@/ui/assessment/assessment-columns";
import type { AssessmentsOutput } from "@/ui/assessment/assessment-output";
import { assessmentsHeadline } from "@/ui/assessment/assessments-words";
import { EarlierAssessments } from "@/ui/assessment/earlier-assessments";
import { placeKey, placesOf, type Place } from "@/ui/assessment/place";
import { StartAssessmentDialog } from "@/ui/assessment/start-assessment-dialog";
import { Button } from "@/ui/kit/button";
import { ButtonLink } from "@/ui/kit/button-link";
import { classNames } from "@/ui/kit/class-names";
import { DataTable } from "@/ui/kit/data-table";
import { EmptyState } from "@/ui/kit/empty-state";
import type { ExportSlot } from "@/ui/kit/export-slot";
import { PageHeadline } from "@/ui/kit/page-headline";
import { Panel } from "@/ui/kit/panel";
import { useUrlParams } from "@/ui/kit/use-url-params";
import { useTRPC } from "@/ui/trpc";

type Props = { programmeId: string; initial: AssessmentsOutput; exportSlot: ExportSlot };

/** Which assessments there are, how far each is, and where to start one. */
export const AssessmentsPage = ({ programmeId, initial, exportSlot }: Props) => {
  const trpc = useTRPC();
  const [params, patchParams] = useUrlParams();
  const [starting, setStarting] = useState<Place | null>(null);
  const { data } = useQuery({
    ...trpc.assessment.assessments.queryOptions({ programmeId }),
    initialData: initial,
  });
  const base = `/programmes/${programmeId}/assessments/answers`;
  const places = placesOf(data);
  const selected = places.find((place) => placeKey(place) === params.get("of"));
  return (
    <>
      <PageHeadline answer={assessmentsHeadline(places)}>
        What holds for every site (policies, contracts, governance) is answered once for the whole
        organisation and inherited. A site that differs says so in its own assessment.
      </PageHeadline>
      <div
        className={classNames(
          "grid grid-cols-[minmax(0,1fr)] gap-4",
          selected && "xl:grid-cols-[minmax(0,1fr)_336px]",
        )}
      >
        <Panel
          aside={
            <span className="inline-flex flex-wrap justify-end gap-2">
              {!data.mayStart && (
                <Button reason="An owner, the programme lead or a facilitator can.">Start…</Button>
              )}
              <ButtonLink href={`/programmes/${programmeId}/assessments/questions` as Route}>
                Questions for you
              </ButtonLink>
              <ButtonLink href={`/programmes/${programmeId}/assessments/compare` as Route}>
                Compare two
              </ButtonLink>
            </span>
          }
          flush
          title="Assessments"
        >
          <DataTable
            columns={assessmentColumns({
              base,
              userId: data.userId,
              onStart: data.mayStart ? setStarting : null,
              exportSlot,
            })}
            label="Assessments"
            rowHeight={56}
            rowKey={placeKey}
            rows={places}
            selectedKey={selected && placeKey(selected)}
          />
          {data.sites.length === 0 && (
            <EmptyState
              actions={
                <ButtonLink href={`/programmes/${programmeId}/footprint/sites` as Route}>
                  Add a site
                </ButtonLink>
              }
              title="No site yet"
              why="Most questions are about one plant: what is connected there, who can log in, what stops when. Add the first site to assess it."
            />
          )}
        </Panel>
        {selected && (
          <EarlierAssessments
            base={base}
            exportSlot={exportSlot}
            onClose={() => patchParams({ of: null })}
            place={selected}
          />
        )}
      </div>
      {starting && (
        <StartAssessmentDialog onClose={() => setStarting(null)} place={starting} programmeId={programmeId} />
      )}
    </>
  );
};
