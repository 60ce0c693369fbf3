"use client";

import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { heatMapOfGroup } from "@/domain/assessment/group-rollup";
import type { HeatSite } from "@/domain/assessment/heat-map";
import { shareText } from "@/ui/assessment/domain-remarks";
import { FORMATS } from "@/ui/assessment/results-formats";
import { useResultsAddress } from "@/ui/assessment/results-address";
import { ResultsByGroup } from "@/ui/assessment/results-by-group";
import { chosenCell, steppedKey } from "@/ui/assessment/results-chosen-cell";
import { confidenceOfGroup } from "@/ui/assessment/confidence-of-group";
import type { ResultsOutput } from "@/ui/assessment/results-output";
import type { ConfidenceOutput } from "@/ui/assessment/results-output";
import { ResultsPanel } from "@/ui/assessment/results-panel";
import { ResultsPicture } from "@/ui/assessment/results-picture";
import { ResultsReadBy } from "@/ui/assessment/results-read-by";
import { ResultsTools } from "@/ui/assessment/results-tools";
import { classNames } from "@/ui/kit/class-names";
import { PageHeadline } from "@/ui/kit/page-headline";
import { useTRPC } from "@/ui/trpc";

/** “38 % of the final target is proven, 49 % claimed. Of the criteria asked native 52 %, effective 55 %.” */
const sureness = ({ attainment: { proven, answered }, shares }: ConfidenceOutput): string => {
  const [sure, said] = [proven, answered].map((share) => FORMATS.percent(share ?? 0));
  const range =
    sure === said
      ? `${said} of the final target, all of it proven.`
      : `${sure} of the final target is proven, ${said} claimed.`;
  const share = shareText(shares.overall);
  return share === null ? range : `${range} Share of ${share}.`;
};

const PARTIAL = "You see your own sites; every figure is of these alone.";

/** The answer, the heat map, and beside it the cell that the address names. */
export const ResultsMap = ({ programmeId, data }: { programmeId: string; data: ResultsOutput }) => {
  const trpc = useTRPC();
  const { view, basis, by, group, cell, site, change } = useResultsAddress();
  const { data: confidence } = useQuery(trpc.assessment.confidence.queryOptions({ programmeId }));
  const siteGroup = data.siteGroups.find(({ id }) => id === group);
  const shown = useMemo(() => (siteGroup ? heatMapOfGroup(data, siteGroup.id) : data), [data, siteGroup]);
  const sure = useMemo(
    () => (siteGroup && confidence ? confidenceOfGroup(confidence, data, siteGroup.id) : confidence),
    [confidence, data, siteGroup],
  );
  const chosen = chosenCell(shown, cell);
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
        {[subline, confidence && sureness(confidence), !data.isWholeOrganisation && PARTIAL]
          .filter(Boolean)
          .join(" ")}
      </PageHeadline>
      <ResultsTools
        basis={basis}
        levels={data.levels}
        onChange={change}
        targetsDue={data.targetsDue}
        view={view}
      />
      {data.siteGroups.length > 0 && (
        <ResultsReadBy by={by} data={data} onChange={change} shown={siteGroup ?? null} />
      )}
      <div
        className={classNames(
          "grid items-start gap-4",
          chosen && "md:max-xl:not-print:mr-82 xl:not-print:grid-cols-[minmax(0,1fr)_336px]",
        )}
      >
        {by === "groups" && data.siteGroups.length > 0 ? (
          <ResultsByGroup
            basis={basis}
            confidence={confidence}
            data={data}
            onGroup={(id) => change({ by: null, group: id, cell: null })}
            view={view}
          />
        ) : (
          <ResultsPicture
            basis={basis}
            confidence={sure}
            data={shown}
            hrefOf={hrefOf}
            onOpenSite={(code) => change({ site: code })}
            onSelect={select}
            openSite={site}
            selectedKey={chosen?.key ?? null}
            view={view}
          />
        )}
        {chosen && (
          <ResultsPanel
            basis={basis}
            cell={chosen}
            onClose={() => change({ cell: null })}
            onOpen={select}
            onStep={(offset) => change({ cell: steppedKey(shown, chosen.key, offset) ?? chosen.key })}
            programmeId={programmeId}
            view={view}
          />
        )}
      </div>
    </>
  );
};
