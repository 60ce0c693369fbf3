"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { messageOf } from "@/ui/api-error";
import { DuePanel } from "@/ui/evidence/due-panel";
import { evidenceQueryOf } from "@/ui/evidence/evidence-address";
import { evidenceColumns } from "@/ui/evidence/evidence-columns";
import { EvidenceFilters } from "@/ui/evidence/evidence-filters";
import type { DueOutput, ProofsOutput } from "@/ui/evidence/evidence-output";
import { ProofPanel } from "@/ui/evidence/proof-panel";
import { Button } from "@/ui/kit/button";
import { classNames } from "@/ui/kit/class-names";
import { EmptyState } from "@/ui/kit/empty-state";
import { FormError } from "@/ui/kit/form-error";
import { PageHeadline } from "@/ui/kit/page-headline";
import { Panel } from "@/ui/kit/panel";
import { useFetched } from "@/ui/kit/use-fetched";
import { useUrlParams } from "@/ui/kit/use-url-params";
import { VirtualTable } from "@/ui/kit/virtual-table";
import { useTRPC } from "@/ui/trpc";

const fetchDialog = () => import("@/ui/evidence/add-proof-dialog").then((module) => module.AddProofDialog);

const sum = (places: DueOutput["places"], of: "met" | "claimed" | "fading"): number =>
  places.reduce((total, place) => total + place[of], 0);

const words = (count: number): string => count.toLocaleString("en-GB");

const headlineOf = ({ places }: DueOutput): string => {
  const [met, claimed, fading] = [sum(places, "met"), sum(places, "claimed"), sum(places, "fading")];
  if (met === 0) return "No answer says yes yet, so there is nothing to prove.";
  const soon = fading === 0 ? "None more fades" : `${words(fading)} more fade`;
  const said =
    claimed === 0
      ? `No met answer of ${words(met)} has faded to a claim.`
      : `${words(claimed)} of ${words(met)} met answers are claimed only.`;
  return `${said} ${soon} within 90 days.`;
};

type Props = { programmeId: string; initial: ProofsOutput; initialDue: DueOutput; initialAddress: string };

/** All evidence of a programme, what fades, and what is due at each site. */
export const EvidencePage = ({ programmeId, initial, initialDue, initialAddress }: Props) => {
  const trpc = useTRPC();
  const [params, patch] = useUrlParams();
  const [isAdding, setAdding] = useState(false);
  const [AddProofDialog, askForDialog] = useFetched(fetchDialog);
  const filters = new URLSearchParams(useDeferredValue(params.toString()));
  filters.delete("proof");
  const query = evidenceQueryOf(programmeId, filters);
  const list = useInfiniteQuery(
    trpc.evidence.proofs.infiniteQueryOptions(query, {
      getNextPageParam: ({ nextCursor }) => nextCursor,
      placeholderData: (before) => before,
      ...(filters.toString() === initialAddress && { initialData: { pages: [initial], pageParams: [0] } }),
    }),
  );
  const { data: due } = useQuery({
    ...trpc.evidence.dueProofs.queryOptions({ programmeId }),
    initialData: initialDue,
  });
  const { kinds, today, mayWrite, total } = list.data?.pages[0] ?? initial;
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const chosen = rows.find(({ id }) => id === params.get("proof"));
  const nameOf = new Map<string, string>(due.sites.map(({ id, name }) => [id, name]));
  const siteName = (siteId: string | null) =>
    siteId === null ? "whole organisation" : (nameOf.get(siteId) ?? "another site");
  const isFiltered = filters.size > 0;
  const addButton = (
    <Button
      onClick={() => {
        setAdding(true);
        void askForDialog();
      }}
      reason={mayWrite ? undefined : "Your role reads evidence."}
      variant="primary"
    >
      Add evidence
    </Button>
  );
  return (
    <>
      <PageHeadline answer={headlineOf(due)}>
        {!due.isWholeOrganisation && "You see your own sites; every figure is of these alone."}
      </PageHeadline>
      <div
        className={classNames(
          "grid items-start gap-4",
          chosen && "md:max-xl:not-print:mr-82 xl:not-print:grid-cols-[minmax(0,1fr)_336px]",
        )}
      >
        <div className="flex min-w-0 flex-col gap-4">
          <Panel
            aside={addButton}
            flush
            title="Evidence"
            unit={`${total} pieces, those that fade first first`}
          >
            <EvidenceFilters
              kinds={kinds}
              params={params}
              patch={patch}
              sites={due.sites}
              state={query.state}
            />
            <FormError message={list.error ? messageOf(list.error) : undefined} />
            {rows.length === 0 && !list.isFetching ? (
              <NothingHere
                isFiltered={isFiltered}
                onClear={() => patch({ q: null, site: null, kind: null, state: null })}
              />
            ) : (
              <VirtualTable
                columns={evidenceColumns({ programmeId, kinds, siteName, today })}
                height="min(56dvh, 560px)"
                isFetching={list.isFetching}
                label="Evidence"
                onFetchMore={() => void list.fetchNextPage()}
                onOpen={({ id }) => patch({ proof: id })}
                rowCount={total}
                rowKey={({ id }) => id}
                rows={rows}
                selectedKey={chosen?.id}
              />
            )}
          </Panel>
          <DuePanel due={due} programmeId={programmeId} today={today} />
        </div>
        {chosen && (
          <ProofPanel
            key={chosen.id}
            kind={kinds.find(({ id }) => id === chosen.kind)}
            mayWrite={mayWrite}
            onClose={() => patch({ proof: null })}
            programmeId={programmeId}
            proof={chosen}
            siteName={siteName(chosen.siteId)}
            today={today}
          />
        )}
      </div>
      {isAdding && AddProofDialog && (
        <AddProofDialog
          form="file"
          kinds={kinds}
          onClose={() => setAdding(false)}
          programmeId={programmeId}
          siteId={due.isWholeOrganisation ? null : (due.sites[0]?.id ?? null)}
          sites={due.sites}
          today={today}
          uses={[]}
        />
      )}
    </>
  );
};

const NothingHere = ({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) =>
  isFiltered ? (
    <EmptyState
      actions={<Button onClick={onClear}>Show all evidence</Button>}
      title="Nothing found"
      why="No evidence fits this filter."
    />
  ) : (
    <EmptyState
      title="No evidence yet"
      why="A configuration export, a test record, a drawing or a note from the floor belongs here. It stands behind answers, and fades with age: what nothing proves any more is shown as claimed. Add it here, or beside a question while answering."
    />
  );
