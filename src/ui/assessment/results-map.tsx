"use client";

import { useCallback } from "react";
import type { HeatSite } from "@/domain/assessment/heat-map";
import { useResultsAddress } from "@/ui/assessment/results-address";
import { chosenCell, steppedKey } from "@/ui/assessment/results-chosen-cell";
import type { ResultsOutput } from "@/ui/assessment/results-output";
import { ResultsPanel } from "@/ui/assessment/results-panel";
import { ResultsPicture } from "@/ui/assessment/results-picture";
import { ResultsTools } from "@/ui/assessment/results-tools";
import { classNames } from "@/ui/kit/class-names";
import { PageHeadline } from "@/ui/kit/page-headline";

const PARTIAL = "You see your own sites; every figure is of these alone.";

/** The answer, the heat map, and beside it the cell that the address names. */
export const ResultsMap = ({ programmeId, data }: { programmeId: string; data: ResultsOutput }) => {
  const { view, cell, site, change } = useResultsAddress();
  const chosen = chosenCell(data, cell);
  const { headline, subline } = data.answers[view.against];
  const select = useCallback((key: string) => change({ cell: key }), [change]);
  const hrefOf = useCallback(
    ({ assessmentId }: HeatSite) =>
      [`/programmes/${programmeId}/assessments/answers`, assessmentId].filter(Boolean).join("/"),
    [programmeId],
  );
  return (
    <>
      <PageHeadline answer={headline}>
        {[subline, !data.isWholeOrganisation && PARTIAL].filter(Boolean).join(" ")}
      </PageHeadline>
      <ResultsTools levels={data.levels} onChange={change} targetsDue={data.targetsDue} view={view} />
      <div
        className={classNames(
          "grid items-start gap-4",
          chosen && "md:max-xl:not-print:mr-82 xl:not-print:grid-cols-[minmax(0,1fr)_336px]",
        )}
      >
        <ResultsPicture
          data={data}
          hrefOf={hrefOf}
          onOpenSite={(code) => change({ site: code })}
          onSelect={select}
          openSite={site}
          selectedKey={chosen?.key ?? null}
          view={view}
        />
        {chosen && (
          <ResultsPanel
            cell={chosen}
            onClose={() => change({ cell: null })}
            onOpen={select}
            onStep={(offset) => change({ cell: steppedKey(data, chosen.key, offset) ?? chosen.key })}
            programmeId={programmeId}
            view={view}
          />
        )}
      </div>
    </>
  );
};
