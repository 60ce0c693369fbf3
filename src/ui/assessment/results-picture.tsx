"use client";

import { useMemo } from "react";
import type { HeatSite } from "@/domain/assessment/heat-map";
import { heatDomains, type HeatView } from "@/domain/assessment/heat-view";
import { provenRows } from "@/domain/assessment/proven-rows";
import { domainRemarks, type DomainRemarks } from "@/ui/assessment/domain-remarks";
import type { ResultsAddress } from "@/ui/assessment/results-address";
import { ResultsGrid } from "@/ui/assessment/results-grid";
import { ResultsGroupWide } from "@/ui/assessment/results-group-wide";
import { ResultsKeys } from "@/ui/assessment/results-keys";
import type { ConfidenceOutput, ResultsOutput } from "@/ui/assessment/results-output";
import { ResultsPhone } from "@/ui/assessment/results-phone";

type Props = {
  data: ResultsOutput;
  view: HeatView;
  basis: ResultsAddress["basis"];
  /** Comes a moment after the heat map. */
  confidence: ConfidenceOutput | undefined;
  /** Address of the answers of a site. */
  hrefOf: (site: HeatSite) => string;
  selectedKey: string | null;
  onSelect: (cellKey: string) => void;
  /** Code of the site that a phone shows. */
  openSite: string | null;
  onOpenSite: (code: string | null) => void;
};

const NO_REMARKS: DomainRemarks = new Map();

const shownDomains = (
  data: ResultsOutput,
  confidence: ConfidenceOutput | undefined,
  view: HeatView,
  basis: ResultsAddress["basis"],
) => {
  const domainsOf = (map: ResultsOutput, isGroupWide: boolean) =>
    heatDomains(map, data.domains, view, isGroupWide);
  const answered = { sites: domainsOf(data, false), group: domainsOf(data, true) };
  if (!confidence) return { siteDomains: answered.sites, groupDomains: answered.group, remarks: NO_REMARKS };
  const sure = { ...data, rows: provenRows(data.rows, confidence.rows) };
  const proven = { sites: domainsOf(sure, false), group: domainsOf(sure, true) };
  const shown = basis === "proven" ? proven : answered;
  const remarks = domainRemarks(
    [...answered.sites, ...answered.group],
    [...proven.sites, ...proven.group],
    confidence.shares.byDomain,
  );
  return { siteDomains: shown.sites, groupDomains: shown.group, remarks };
};

/** The heat map as a grid, on a phone as lists. */
export const ResultsPicture = (props: Props) => {
  const { data, view, basis, confidence, hrefOf, selectedKey, onSelect, openSite, onOpenSite } = props;
  const { against, compensation } = view;
  const { siteDomains, groupDomains, remarks } = useMemo(
    () => shownDomains(data, confidence, { against, compensation }, basis),
    [data, confidence, against, compensation, basis],
  );
  const selection = { basis: confidence ? basis : ("answered" as const), selectedKey, onSelect };
  return (
    <div className="min-w-0 rounded-panel border border-line bg-surface">
      <div className="max-md:not-print:hidden">
        <ResultsGrid
          remarks={remarks}
          domains={siteDomains}
          hrefOf={hrefOf}
          sites={data.sites}
          {...selection}
        />
        <ResultsGroupWide remarks={remarks} domains={groupDomains} {...selection} />
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
