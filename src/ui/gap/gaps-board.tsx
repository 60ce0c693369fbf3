"use client";

import { formatsFor } from "@/domain/report/format";
import { messageOf } from "@/ui/api-error";
import { AtStake } from "@/ui/gap/at-stake";
import { ExportGaps } from "@/ui/gap/export-gaps";
import { gapKey, isFiltered, NO_FILTER, type GapListQuery, type GapPlace } from "@/ui/gap/gap-address";
import { gapColumns } from "@/ui/gap/gap-columns";
import { GapFilters } from "@/ui/gap/gap-filters";
import { GapList } from "@/ui/gap/gap-list";
import type { ProgrammeOutput } from "@/ui/gap/gap-output";
import { GapPanel } from "@/ui/gap/gap-panel";
import { NothingFound } from "@/ui/gap/nothing-found";
import { SensitivityNote } from "@/ui/gap/sensitivity-note";
import type { useGapList } from "@/ui/gap/use-gap-list";
import { classNames } from "@/ui/kit/class-names";
import { FormError } from "@/ui/kit/form-error";
import type { UrlPatch } from "@/ui/kit/use-url-params";

type Props = {
  programme: ProgrammeOutput;
  query: GapListQuery;
  list: ReturnType<typeof useGapList>;
  /** The gap that the side panel explains. */
  place: GapPlace | null;
  patch: (values: UrlPatch) => void;
};

/** Filters, list and stakes; beside them the panel of one gap. */
export const GapsBoard = (props: Props) => {
  const { programme, query, list, place, patch } = props;
  const step = (offset: 1 | -1) => {
    const next = list.rows[list.rows.findIndex((row) => gapKey(row) === place?.key) + offset];
    if (next) patch({ gap: gapKey(next) });
  };
  return (
    <>
      <div className="mb-3 grid gap-3">
        <Tools {...props} />
      </div>
      <div
        className={classNames(
          "grid items-start gap-4",
          place && "xl:grid-cols-[minmax(0,1fr)_336px] print:grid-cols-1",
        )}
      >
        <div className="grid min-w-0 gap-4">
          <Listed {...props} />
        </div>
        {place && (
          <GapPanel
            key={place.key}
            measuredAgainst={query.measuredAgainst}
            onClose={() => patch({ gap: null })}
            onStep={step}
            place={place}
            programme={programme}
          />
        )}
      </div>
    </>
  );
};

const Tools = ({ programme, query, list: { head }, patch }: Props) => (
  <>
    <GapFilters
      formats={formatsFor(head.currency)}
      list={head}
      patch={patch}
      query={query}
      sites={programme.sites}
    />
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <SensitivityNote measuredAgainst={query.measuredAgainst} programmeId={programme.id} />
      <span className="ml-auto">
        <ExportGaps foundCount={head.foundCount} programmeId={programme.id} query={query} />
      </span>
    </div>
  </>
);

const Listed = ({ programme, query, list, place, patch }: Props) => {
  const { head, rows } = list;
  const formats = formatsFor(head.currency);
  const base = `/programmes/${programme.id}`;
  const onObjective = (objectiveId: string) => patch({ ...NO_FILTER, objective: objectiveId });
  const columns = gapColumns({
    programme: base,
    formats,
    mayPlan: programme.permissions.includes("roadmap:write"),
    isPanelOpen: place !== null,
    onOpen: (key) => patch({ gap: key }),
    onObjective,
  });
  return (
    <>
      {list.error && <FormError message={messageOf(list.error)} />}
      {head.foundCount === 0 && isFiltered(query) ? (
        <NothingFound onAll={() => patch(NO_FILTER)} openCount={head.openCount} />
      ) : (
        <GapList
          columns={columns}
          formats={formats}
          head={head}
          more={
            list.hasNextPage
              ? { isFetching: list.isFetchingNextPage, fetch: () => void list.fetchNextPage() }
              : null
          }
          onOnly={(only) => patch({ only })}
          rows={rows}
          selectedKey={place?.key}
        />
      )}
      <AtStake
        formats={formats}
        mayWriteObjectives={programme.permissions.includes("objective:write")}
        onObjective={onObjective}
        programme={base}
        stakes={head.stakes}
      />
    </>
  );
};
