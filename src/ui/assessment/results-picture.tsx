"use client";

import { useMemo } from "react";
import type { HeatSite } from "@/domain/assessment/heat-map";
import { heatDomains, type HeatView } from "@/domain/assessment/heat-view";
import { ResultsGrid } from "@/ui/assessment/results-grid";
import { ResultsGroupWide } from "@/ui/assessment/results-group-wide";
import { ResultsKeys } from "@/ui/assessment/results-keys";
import type { ResultsOutput } from "@/ui/assessment/results-output";
import { ResultsPhone } from "@/ui/assessment/results-phone";

type Props = {
  data: ResultsOutput;
  view: HeatView;
  /** Address of the answers of a site. */
  hrefOf: (site: HeatSite) => string;
  selectedKey: string | null;
  onSelect: (cellKey: string) => void;
  /** Code of the site that a phone shows. */
  openSite: string | null;
  onOpenSite: (code: string | null) => void;
};

/** The heat map as a grid, on a phone as lists. */
export const ResultsPicture = (props: Props) => {
  const { data, view, hrefOf, selectedKey, onSelect, openSite, onOpenSite } = props;
  const { against, compensation } = view;
  const { siteDomains, groupDomains } = useMemo(() => {
    const domainsOf = (isGroupWide: boolean) =>
      heatDomains(data, data.domains, { against, compensation }, isGroupWide);
    return { siteDomains: domainsOf(false), groupDomains: domainsOf(true) };
  }, [data, against, compensation]);
  const selection = { selectedKey, onSelect };
  return (
    <div className="min-w-0 rounded-panel border border-line bg-surface">
      <div className="max-md:not-print:hidden">
        <ResultsGrid domains={siteDomains} hrefOf={hrefOf} sites={data.sites} {...selection} />
        <ResultsGroupWide domains={groupDomains} {...selection} />
      </div>
      <div className="md:hidden print:hidden">
        <ResultsPhone
          groupDomains={groupDomains}
          onOpen={onOpenSite}
          open={openSite}
          siteDomains={siteDomains}
          sites={data.sites}
          {...selection}
        />
      </div>
      <ResultsKeys />
    </div>
  );
};
