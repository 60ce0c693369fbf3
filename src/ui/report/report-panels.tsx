"use client";

import type { ReactNode } from "react";
import { classNames } from "@/ui/kit/class-names";
import { useUrlParams } from "@/ui/kit/use-url-params";
import { DomainsPanel } from "@/ui/report/domains-panel";
import type { Rows } from "@/ui/report/more-rows";
import { NeedsPanel } from "@/ui/report/needs-panel";
import { ObjectivesPanel } from "@/ui/report/objectives-panel";
import type { ConfidenceOutput, ReportOutput } from "@/ui/report/report-output";
import { SitesPanel } from "@/ui/report/sites-panel";
import { TrendPanel } from "@/ui/report/trend-panel";

type Props = {
  base: string;
  report: ReportOutput;
  confidence: ConfidenceOutput | undefined;
  isSheet: boolean;
};

/** Where we stand and what needs a person; below, the three questions that follow. */
export const ReportPanels = ({ base, report, confidence, isSheet }: Props) => {
  const [params, patch] = useUrlParams();
  const rowsOf = (list: "needs" | "sites"): Rows => {
    const isWhole = params.get(list) === "all";
    return { isWhole, onToggle: () => patch({ [list]: isWhole ? null : "all" }) };
  };
  const [needs, sites] = [rowsOf("needs"), rowsOf("sites")];
  return (
    <div
      className={classNames(
        "grid grid-cols-1 gap-4 lg:grid-cols-12 print:gap-3",
        // Neighbours do not stretch beside a list that has been opened.
        (needs.isWhole || sites.isWhole) && "items-start",
      )}
    >
      <Cell isSheet={isSheet} span="wide">
        <DomainsPanel base={base} confidence={confidence} report={report} />
      </Cell>
      <Cell isSheet={isSheet} span="narrow">
        <NeedsPanel base={base} report={report} rows={needs} />
      </Cell>
      <Cell isSheet={isSheet} span="narrow">
        <TrendPanel base={base} trend={report.trend} />
      </Cell>
      <Cell isSheet={isSheet} span="narrow">
        <SitesPanel base={base} report={report} rows={sites} />
      </Cell>
      <Cell isSheet={isSheet} span="narrow">
        <ObjectivesPanel base={base} report={report} />
      </Cell>
    </div>
  );
};

/** Paper, a sheet and a desk below 1440 px are two columns wide; a wide desk is three. */
const SPAN = { wide: "lg:col-span-12", narrow: "lg:col-span-6" } as const;
const SPAN_ON_A_WIDE_DESK = { wide: "xl:col-span-8", narrow: "xl:col-span-4" } as const;

type CellProps = { isSheet: boolean; span: keyof typeof SPAN; children: ReactNode };

const Cell = ({ isSheet, span, children }: CellProps) => (
  <div className={classNames("grid min-w-0", SPAN[span], !isSheet && SPAN_ON_A_WIDE_DESK[span])}>
    {children}
  </div>
);
