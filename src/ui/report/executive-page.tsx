"use client";

import "./board-page.css";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { formatsFor } from "@/domain/report/format";
import { classNames } from "@/ui/kit/class-names";
import { PageHeadline } from "@/ui/kit/page-headline";
import { ReportFigures } from "@/ui/report/report-figures";
import type { ReportOutput } from "@/ui/report/report-output";
import { ReportPanels } from "@/ui/report/report-panels";
import { ReportStart } from "@/ui/report/report-start";
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
  const { data: confidence } = useQuery(trpc.report.confidence.queryOptions({ programmeId }));
  const base = `/programmes/${programmeId}`;
  const { page } = report;
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
          <ReportFigures base={base} confidence={confidence} figures={page.figures} />
        </div>
        {page.sites.length > 0 && (
          <ReportPanels base={base} confidence={confidence} isSheet={isSheet} report={report} />
        )}
      </div>
    </div>
  );
};

/** As the strip prints; on a wide screen it would not fit the sheet. */
const SIX_IN_A_ROW = "lg:[&_dl>div]:min-w-0 lg:[&_dl>div]:basis-0 lg:[&_dd]:whitespace-normal";

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
