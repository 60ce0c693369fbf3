"use client";

import "./board-page.css";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { formatsFor } from "@/domain/report/format";
import { classNames } from "@/ui/kit/class-names";
import { PageHeadline } from "@/ui/kit/page-headline";
import { useUrlParams } from "@/ui/kit/use-url-params";
import { DomainsPanel } from "@/ui/report/domains-panel";
import { NeedsPanel } from "@/ui/report/needs-panel";
import { ObjectivesPanel } from "@/ui/report/objectives-panel";
import { ReportFigures } from "@/ui/report/report-figures";
import type { ReportOutput } from "@/ui/report/report-output";
import { ReportStart } from "@/ui/report/report-start";
import { SitesPanel } from "@/ui/report/sites-panel";
import { TrendPanel } from "@/ui/report/trend-panel";
import { useTRPC } from "@/ui/trpc";

type Props = {
  programmeId: string;
  initial: ReportOutput;
  /** Laid out as on paper, also on the screen. */
  isSheet?: boolean;
  /** Above the page, on the screen alone. */
  tools?: ReactNode;
};

/** One page a board member understands in a minute; on paper one upright sheet. */
export const ExecutivePage = ({ programmeId, initial, isSheet = false, tools }: Props) => {
  const trpc = useTRPC();
  const { data: report } = useQuery({
    ...trpc.report.executivePage.queryOptions({ programmeId }),
    initialData: initial,
  });
  const [params, patch] = useUrlParams();
  const base = `/programmes/${programmeId}`;
  const { page } = report;
  const hasSites = page.sites.length > 0;
  return (
    <div
      className={classNames("board-page px-4 pb-8 md:px-6 print:p-0", isSheet && "mx-auto max-w-[1008px]")}
    >
      {tools}
      <Imprint report={report} isSheet={isSheet} />
      <PageHeadline answer={page.headline} large>
        {page.subline}
        {!report.isWholeOrganisation && (
          <p>
            You see {page.sites.length === 1 ? "one site" : `${page.sites.length} sites`}: every figure here
            is of what you see.
          </p>
        )}
      </PageHeadline>
      <div className="grid gap-4 print:gap-3">
        <ReportStart base={base} report={report} />
        <div className={classNames(isSheet && SIX_IN_A_ROW)}>
          <ReportFigures base={base} figures={page.figures} />
        </div>
        {hasSites && (
          <div className="grid grid-cols-1 gap-4 lg:grid-cols-12 print:gap-3">
            <Cell isSheet={isSheet} span="wide">
              <DomainsPanel base={base} report={report} />
            </Cell>
            <Cell isSheet={isSheet} span="narrow">
              <NeedsPanel
                base={base}
                isWhole={params.get("needs") === "all"}
                onShowAll={() => patch({ needs: "all" })}
                report={report}
              />
            </Cell>
            <Cell isSheet={isSheet} span="narrow">
              <TrendPanel base={base} trend={report.trend} />
            </Cell>
            <Cell isSheet={isSheet} span="narrow">
              <SitesPanel
                base={base}
                isWhole={params.get("sites") === "all"}
                onShowAll={() => patch({ sites: "all" })}
                report={report}
              />
            </Cell>
            <Cell isSheet={isSheet} span="narrow">
              <ObjectivesPanel base={base} report={report} />
            </Cell>
          </div>
        )}
      </div>
    </div>
  );
};

/** As the strip prints; on a wide screen it would not fit the sheet. */
const SIX_IN_A_ROW = "lg:[&_dl>div]:min-w-0 lg:[&_dl>div]:basis-0 lg:[&_dd]:whitespace-normal";

/** Paper, a sheet and a desk below 1440 px are two columns wide; a wide desk is three. */
const SPAN = { wide: "lg:col-span-12", narrow: "lg:col-span-6" } as const;
const SPAN_ON_A_WIDE_DESK = { wide: "xl:col-span-8", narrow: "xl:col-span-4" } as const;

type CellProps = { isSheet: boolean; span: "wide" | "narrow"; children: ReactNode };

const Cell = ({ isSheet, span, children }: CellProps) => (
  <div className={classNames("grid min-w-0", SPAN[span], !isSheet && SPAN_ON_A_WIDE_DESK[span])}>
    {children}
  </div>
);

/** Whose page it is and of which day; on the screen the shell says so. */
const Imprint = ({ report, isSheet }: { report: ReportOutput; isSheet: boolean }) => {
  const { programme, page } = report;
  return (
    <p
      className={classNames(
        "justify-between gap-4 border-b border-line-strong pb-1 text-small text-ink-2",
        isSheet ? "flex" : "hidden print:flex",
      )}
    >
      <span>
        <b>{programme.organisationName}</b> · {programme.name}
      </span>
      <span className="whitespace-nowrap">as of {formatsFor(programme.currency).date(page.asOf)}</span>
    </p>
  );
};
