"use client";

import { formatsFor } from "@/domain/report/format";
import { messageOf } from "@/ui/api-error";
import { AtStake } from "@/ui/gap/at-stake";
import { ExportGaps } from "@/ui/gap/export-gaps";
import { gapKey, gapPlace, isFiltered, NO_FILTER, type GapListQuery } from "@/ui/gap/gap-address";
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
  /** Names the gap that the side panel explains. */
  openKey: string | null;
  patch: (values: UrlPatch) => void;
};

/** Filters, list and stakes; beside them the panel of one gap. */
export const GapsBoard = (props: Props) => {
  const { programme, query, openKey, patch } = props;
  const place = gapPlace(openKey, programme.sites);
  const step = (offset: 1 | -1) => {
    const { rows } = props.list;
    const next = rows[rows.findIndex((row) => gapKey(row) === openKey) + offset];
    if (next) patch({ gap: gapKey(next) });
  };
  const besidePanel = place !== null && "md:max-xl:mr-82 print:mr-0";
  return (
    <>
      <div className={classNames("mb-3 grid gap-3", besidePanel)}>
        <Tools {...props} />
      </div>
      <div
        className={classNames(
          "grid items-start gap-4",
          besidePanel,
          place !== null && "xl:grid-cols-[minmax(0,1fr)_336px] print:grid-cols-1",
        )}
      >
        <div className="grid min-w-0 gap-4">
          <Listed isPanelOpen={place !== null} {...props} />
        </div>
        {place && (
          <GapPanel
            key={openKey}
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

const Listed = ({
  programme,
  query,
  list,
  openKey,
  patch,
  isPanelOpen,
}: Props & { isPanelOpen: boolean }) => {
  const { head, rows } = list;
  const formats = formatsFor(head.currency);
  const base = `/programmes/${programme.id}`;
  const onObjective = (objectiveId: string) => patch({ ...NO_FILTER, objective: objectiveId });
  const columns = gapColumns({
    programme: base,
    formats,
    mayPlan: programme.permissions.includes("roadmap:write"),
    isPanelOpen,
    onOpen: (key) => patch({ gap: key }),
    onObjective,
  });
  return (
    <>
      <FormError message={list.error ? messageOf(list.error) : undefined} />
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
          selectedKey={openKey ?? undefined}
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
