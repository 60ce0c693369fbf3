"use client";

import { useCallback, useMemo } from "react";
import type { HeatSite } from "@/domain/assessment/heat-map";
import { heatDomains } from "@/domain/assessment/heat-view";
import { useResultsAddress } from "@/ui/assessment/results-address";
import { chosenCell, steppedKey } from "@/ui/assessment/results-chosen-cell";
import { ResultsGrid } from "@/ui/assessment/results-grid";
import { ResultsGroupWide } from "@/ui/assessment/results-group-wide";
import { ResultsKeys } from "@/ui/assessment/results-keys";
import type { ResultsOutput } from "@/ui/assessment/results-output";
import { ResultsPanel } from "@/ui/assessment/results-panel";
import { ResultsPhone } from "@/ui/assessment/results-phone";
import { ResultsTools } from "@/ui/assessment/results-tools";
import { classNames } from "@/ui/kit/class-names";
import { PageHeadline } from "@/ui/kit/page-headline";

const PARTIAL = "You see your own sites; every figure is of these alone.";

/** The answer, the heat map, and beside it the cell that the address names. */
export const ResultsMap = ({ programmeId, data }: { programmeId: string; data: ResultsOutput }) => {
  const { view, cell, site, change } = useResultsAddress();
  const { against, compensation } = view;
  const [siteDomains, groupDomains] = useMemo(
    () =>
      [false, true].map((isGroupWide) =>
        heatDomains(data, data.domains, { against, compensation }, isGroupWide),
      ),
    [data, against, compensation],
  );
  const select = useCallback((key: string) => change({ cell: key }, "pushState"), [change]);
  const hrefOf = ({ assessmentId }: HeatSite) =>
    `/programmes/${programmeId}/assessments/${assessmentId ?? "answers"}`;
  const chosen = chosenCell(data, cell);
  const { headline, subline } = data.answers[against];
  const shared = { selectedKey: chosen?.key ?? null, onSelect: select };
  return (
    <>
      <PageHeadline answer={headline}>
        {[subline, !data.isWholeOrganisation && PARTIAL].filter(Boolean).join(" ")}
      </PageHeadline>
      <ResultsTools levels={data.levels} onChange={change} targetsDue={data.targetsDue} view={view} />
      <div
        className={classNames(
          "grid items-start gap-4",
          chosen && "md:max-xl:mr-82 xl:grid-cols-[minmax(0,1fr)_336px] print:mr-0",
        )}
      >
        <div className="min-w-0 rounded-panel border border-line bg-surface">
          <div className="max-md:not-print:hidden">
            <ResultsGrid domains={siteDomains ?? []} hrefOf={hrefOf} sites={data.sites} {...shared} />
            <ResultsGroupWide domains={groupDomains ?? []} {...shared} />
          </div>
          <div className="md:hidden print:hidden">
            <ResultsPhone
              groupDomains={groupDomains ?? []}
              onOpen={(code) => change({ site: code }, code === null ? "replaceState" : "pushState")}
              open={site}
              siteDomains={siteDomains ?? []}
              sites={data.sites}
              {...shared}
            />
          </div>
          <ResultsKeys />
        </div>
        {chosen && (
          <ResultsPanel
            cell={chosen}
            onClose={() => change({ cell: null })}
            onOpen={(key) => change({ cell: key })}
            onStep={(offset) => change({ cell: steppedKey(data, chosen.key, offset) ?? chosen.key })}
            programmeId={programmeId}
            view={view}
          />
        )}
      </div>
    </>
  );
};
