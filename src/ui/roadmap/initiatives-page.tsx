"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { useState } from "react";
import { EMPTY_HEADLINES } from "@/domain/report/empty-headlines";
import { formatsFor } from "@/domain/report/format";
import { messageOf } from "@/ui/api-error";
import { Button } from "@/ui/kit/button";
import { ButtonLink } from "@/ui/kit/button-link";
import { EmptyState } from "@/ui/kit/empty-state";
import { ExceptionText } from "@/ui/kit/exception-text";
import { PageHeadline } from "@/ui/kit/page-headline";
import { Panel } from "@/ui/kit/panel";
import { useToast } from "@/ui/kit/toast-provider";
import { InitiativeFiguresDialog } from "@/ui/roadmap/initiative-figures-dialog";
import { InitiativeList } from "@/ui/roadmap/initiative-list";
import { InitiativesLeftOut } from "@/ui/roadmap/initiatives-left-out";
import { NOT_ALLOWED } from "@/ui/roadmap/not-allowed";
import type { InitiativeRow, InitiativesOutput } from "@/ui/roadmap/roadmap-output";
import { useRoadmapRefresh } from "@/ui/roadmap/use-roadmap-refresh";
import { useTRPC } from "@/ui/trpc";

const adoptedIn = (rows: readonly InitiativeRow[]) =>
  rows.filter(({ initiativeId }) => initiativeId !== null).map(({ catalogueId }) => catalogueId);

const headlineOf = (data: InitiativesOutput): string => {
  const adopted = adoptedIn(data.rows).length;
  const left = data.unaddressed.length;
  const lifts =
    left === 0 ? "" : ` ${left} ${left === 1 ? "gap has" : "gaps have"} no initiative that lifts it.`;
  if (adopted === 0)
    return `${data.rows.length} initiatives would close the ${data.gapCount} gaps until the end of the programme.${lifts}`;
  return `${adopted} of ${data.rows.length} initiatives are in the roadmap: ${data.packageCount} packages, ${formatsFor(data.currency).budget(data.plannedCost)}.${lifts}`;
};

export const InitiativesPage = (props: { programmeId: string; initial: InitiativesOutput }) => {
  const { programmeId, initial } = props;
  const trpc = useTRPC();
  const { data } = useQuery({
    ...trpc.roadmap.initiatives.queryOptions({ programmeId }),
    initialData: initial,
  });
  if (data.rows.length === 0) return <NothingProposed data={data} programmeId={programmeId} />;
  return <Proposals data={data} programmeId={programmeId} />;
};

const NothingProposed = ({ data, programmeId }: { data: InitiativesOutput; programmeId: string }) => (
  <>
    <PageHeadline answer={EMPTY_HEADLINES[data.siteCount === 0 ? "no-sites" : "no-gaps"]} />
    <Panel flush title="Initiatives">
      <EmptyState
        actions={
          <ButtonLink
            href={
              `/programmes/${programmeId}/${data.siteCount === 0 ? "footprint/sites" : "assessments/answers"}` as Route
            }
            variant="primary"
          >
            {data.siteCount === 0 ? "Add a site" : "Assess a site"}
          </ButtonLink>
        }
        title="Nothing to propose yet"
        why="Initiatives come from the catalogue by the gaps they close. Once a site is assessed, each proposal stands here with the gaps behind it, what it needs first, and what it costs."
      />
    </Panel>
  </>
);

/** What is ticked and not stored yet stands over what is stored. */
const Proposals = ({ data, programmeId }: { data: InitiativesOutput; programmeId: string }) => {
  const trpc = useTRPC();
  const refresh = useRoadmapRefresh();
  const say = useToast();
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [edited, setEdited] = useState<InitiativeRow | null>(null);
  const stored = adoptedIn(data.rows);
  const ticked =
    chosen ?? new Set(stored.length > 0 ? stored : data.rows.map(({ catalogueId }) => catalogueId));
  const added = [...ticked].filter((id) => !stored.includes(id)).length;
  const removed = stored.filter((id) => !ticked.has(id)).length;
  const adopt = useMutation(
    trpc.roadmap.adoptInitiatives.mutationOptions({
      onSuccess: async ({ packageCount, blockedCount }) => {
        await refresh();
        setChosen(null);
        const blocked = blockedCount === 0 ? undefined : `${blockedCount} steps miss something they need.`;
        say({ text: `The roadmap has ${packageCount} packages now.`, detail: blocked });
      },
    }),
  );
  const tick = (ids: readonly string[], isOn: boolean) => {
    const next = new Set(ticked);
    for (const id of ids) {
      if (isOn) next.add(id);
      else next.delete(id);
    }
    setChosen(next);
  };
  return (
    <>
      <PageHeadline answer={headlineOf(data)}>
        Proposed from what is missing until the final targets. Durations, cost, effort and hours are{" "}
        <strong>planning assumptions</strong> until you overwrite them; catalogue figures in{" "}
        {data.catalogue.currency}, prices of {data.catalogue.priceLevelYear},{" "}
        {data.catalogue.currency === data.currency ? "unchanged" : `taken 1:1 as ${data.currency}`}.
      </PageHeadline>
      <div className="grid gap-4">
        <Panel
          aside={
            <span className="inline-flex flex-wrap items-center justify-end gap-2">
              {adopt.error && <ExceptionText tone="stop">{messageOf(adopt.error)}</ExceptionText>}
              <output>{changeWords(added, removed)}</output>
              <Button
                busy={adopt.isPending ? "Cutting into packages…" : undefined}
                onClick={() => adopt.mutate({ programmeId, catalogueIds: [...ticked] })}
                reason={data.mayWrite ? undefined : NOT_ALLOWED}
                variant={added + removed > 0 ? "primary" : "secondary"}
              >
                {added + removed > 0 ? `Adopt ${ticked.size}` : "Expand again"}
              </Button>
            </span>
          }
          flush
          title="Proposals"
          unit={`${data.assessedSiteCount} of ${data.siteCount} sites assessed; the others get no work yet`}
        >
          <InitiativeList
            data={data}
            onEdit={data.mayWrite ? setEdited : null}
            onTick={data.mayWrite ? tick : null}
            ticked={ticked}
          />
        </Panel>
        <InitiativesLeftOut {...data} />
      </div>
      {edited?.initiativeId && (
        <InitiativeFiguresDialog
          currency={data.currency}
          initiative={edited}
          initiativeId={edited.initiativeId}
          onClose={() => setEdited(null)}
          programmeId={programmeId}
        />
      )}
    </>
  );
};

const changeWords = (added: number, removed: number): string => {
  const parts = [added > 0 && `${added} to add`, removed > 0 && `${removed} to take out`].filter(Boolean);
  return parts.join(", ");
};
