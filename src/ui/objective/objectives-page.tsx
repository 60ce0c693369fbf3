"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { sameObjectives } from "@/domain/objective/same-objectives";
import { PageHeadline } from "@/ui/kit/page-headline";
import { Panel } from "@/ui/kit/panel";
import { LinkMatrix } from "@/ui/objective/link-matrix";
import { ObjectiveList } from "@/ui/objective/objective-list";
import { ObjectiveForm } from "@/ui/objective/objective-form";
import type { ObjectivesOutput } from "@/ui/objective/objective-output";
import { ObjectivesEmpty } from "@/ui/objective/objectives-empty";
import { useTRPC } from "@/ui/trpc";

type Props = { programmeId: string; initial: ObjectivesOutput };

export const ObjectivesPage = ({ programmeId, initial }: Props) => {
  const trpc = useTRPC();
  const { data } = useQuery({
    ...trpc.objective.objectives.queryOptions({ programmeId }),
    initialData: initial,
  });
  const [before, setBefore] = useState(data.objectives);
  const [isDirty, setDirty] = useState(false);
  const [isStarted, setStarted] = useState(false);
  // A form nobody has touched follows what is stored; one that is being edited is left alone.
  if (!isDirty && !sameObjectives(before, data.objectives)) setBefore(data.objectives);
  const isEmpty = data.objectives.length === 0 && !isStarted;
  return (
    <>
      <PageHeadline answer={data.headline}>
        {data.objectives.length > 0 &&
          "A gap is ranked by its safety class first, then by the money at stake times its strongest link."}
      </PageHeadline>
      <div className="grid gap-4">
        <Panel aside="weights sum to 100" flush title="Business objectives">
          {isEmpty && <ObjectivesEmpty mayWrite={data.mayWrite} onStart={() => setStarted(true)} />}
          {!isEmpty && !data.mayWrite && <ObjectiveList data={data} programmeId={programmeId} />}
          {!isEmpty && data.mayWrite && (
            <ObjectiveForm
              before={before}
              data={data}
              isFirst={data.objectives.length === 0}
              key={JSON.stringify(before)}
              onDirty={setDirty}
              programmeId={programmeId}
            />
          )}
        </Panel>
        {data.objectives.length > 0 && <LinkMatrix data={data} programmeId={programmeId} />}
      </div>
    </>
  );
};
