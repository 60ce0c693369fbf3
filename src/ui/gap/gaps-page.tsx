"use client";

import { useDeferredValue } from "react";
import type { Route } from "next";
import { formatsFor } from "@/domain/report/format";
import { messageOf } from "@/ui/api-error";
import { AtStake } from "@/ui/gap/at-stake";
import { ExportGaps } from "@/ui/gap/export-gaps";
import {
  gapKey,
  gapListQuery,
  gapPlace,
  isFiltered,
  NO_FILTER,
  type GapListQuery,
} from "@/ui/gap/gap-address";
import { gapColumns } from "@/ui/gap/gap-columns";
import { GapFilters } from "@/ui/gap/gap-filters";
import { GapList } from "@/ui/gap/gap-list";
import type { GapListOutput, ProgrammeOutput } from "@/ui/gap/gap-output";
import { GapPanel } from "@/ui/gap/gap-panel";
import { GapsEmpty } from "@/ui/gap/gaps-empty";
import { SensitivityNote } from "@/ui/gap/sensitivity-note";
import { useGapList } from "@/ui/gap/use-gap-list";
import { Button } from "@/ui/kit/button";
import { classNames } from "@/ui/kit/class-names";
import { EmptyState } from "@/ui/kit/empty-state";
import { FormError } from "@/ui/kit/form-error";
import { PageHeadline } from "@/ui/kit/page-headline";
import { TextLink } from "@/ui/kit/text-link";
import { useUrlParams } from "@/ui/kit/use-url-params";

type Props = {
  programme: ProgrammeOutput;
  first: { readonly query: GapListQuery; readonly page: GapListOutput };
};

export const GapsPage = ({ programme, first }: Props) => {
  const [params, patch] = useUrlParams();
  const query = gapListQuery(new URLSearchParams(useDeferredValue(params.toString())));
  const list = useGapList(programme.id, query, first);
  const { head, rows } = list;
  const formats = formatsFor(head.currency);
  const base = `/programmes/${programme.id}`;
  const place = gapPlace(params.get("gap"), programme.sites);
  const open = (key: string) => patch({ gap: key });
  const onObjective = (objectiveId: string) => patch({ ...NO_FILTER, objective: objectiveId });
  const step = (offset: 1 | -1) => {
    const at = rows.findIndex((row) => gapKey(row) === params.get("gap"));
    const next = rows[at + offset];
    if (next) open(gapKey(next));
  };
  const columns = gapColumns({
    programme: base,
    formats,
    mayPlan: programme.permissions.includes("roadmap:write"),
    isPanelOpen: place !== null,
    onOpen: open,
    onObjective,
  });
  const more = list.hasNextPage
    ? { isFetching: list.isFetchingNextPage, fetch: () => void list.fetchNextPage() }
    : null;
  return (
    <>
      <PageHeadline answer={head.headline}>
        <Unknown base={base} unknown={head.unknown} isAssessed={head.isAssessed} />
      </PageHeadline>
      {head.openCount === 0 && <GapsEmpty isAssessed={head.isAssessed} programme={programme} />}
      {head.openCount > 0 && (
        <div
          className={classNames(
            "grid items-start gap-4",
            place && "md:max-xl:mr-82 xl:grid-cols-[minmax(0,1fr)_336px] print:mr-0",
          )}
        >
          <div className="grid min-w-0 gap-3">
            <GapFilters formats={formats} list={head} patch={patch} query={query} sites={programme.sites} />
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <SensitivityNote measuredAgainst={query.measuredAgainst} programmeId={programme.id} />
              <span className="ml-auto">
                <ExportGaps foundCount={head.foundCount} programmeId={programme.id} query={query} />
              </span>
            </div>
            <FormError message={list.error ? messageOf(list.error) : undefined} />
            {head.foundCount === 0 && isFiltered(query) ? (
              <NothingFound onAll={() => patch(NO_FILTER)} openCount={head.openCount} />
            ) : (
              <GapList
                columns={columns}
                formats={formats}
                head={head}
                more={more}
                onOnly={(only) => patch({ only })}
                rows={rows}
                selectedKey={params.get("gap") ?? undefined}
              />
            )}
            <AtStake
              formats={formats}
              mayWriteObjectives={programme.permissions.includes("objective:write")}
              onObjective={onObjective}
              programme={base}
              stakes={head.stakes}
            />
          </div>
          {place && (
            <GapPanel
              key={params.get("gap")}
              measuredAgainst={query.measuredAgainst}
              onClose={() => patch({ gap: null })}
              onStep={step}
              place={place}
              programme={programme}
            />
          )}
        </div>
      )}
    </>
  );
};

type UnknownProps = Pick<GapListOutput, "unknown" | "isAssessed"> & { base: string };

/** What could not be ranked, because nobody could answer. */
const Unknown = ({ unknown: { levels, places }, isAssessed, base }: UnknownProps) => {
  if (!isAssessed || levels === 0) return null;
  const [only] = places;
  const where = places.length === 1 ? `at ${only}` : `in ${places.length} places`;
  return (
    <>
      {levels} {levels === 1 ? "level" : "levels"} {where} {levels === 1 ? "is" : "are"} unknown and not in
      this list: <TextLink href={`${base}/assessments/answers` as Route}>ask for them</TextLink>.
    </>
  );
};

const NothingFound = ({ openCount, onAll }: { openCount: number; onAll: () => void }) => (
  <div className="rounded-panel border border-line bg-surface">
    <EmptyState
      actions={<Button onClick={onAll}>Show all {openCount.toLocaleString("en-GB")} gaps</Button>}
      title="No gap under this filter"
      why="Take a word or a filter away. What is unknown is not a gap and is not found here."
    />
  </div>
);
