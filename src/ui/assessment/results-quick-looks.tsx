import type { Route } from "next";
import type { ResultsOutput } from "@/ui/assessment/results-output";
import { FORMATS } from "@/ui/assessment/results-formats";
import type { DataColumn } from "@/ui/kit/column";
import { DataTable } from "@/ui/kit/data-table";
import { Figure } from "@/ui/kit/figure";
import { Panel } from "@/ui/kit/panel";

type Look = ResultsOutput["quickLooks"][number];

const COLUMNS: readonly DataColumn<Look>[] = [
  {
    id: "date",
    head: "Asked",
    cell: ({ startedOn }) => <span className="whitespace-nowrap">{FORMATS.date(startedOn)}</span>,
  },
  { id: "held", head: "Held", align: "right", cell: ({ counts }) => counts.yes + counts.compensated },
  {
    id: "open",
    head: "Partly or open",
    align: "right",
    cell: ({ counts }) => counts.partly + counts.no + counts.lapsed,
  },
  { id: "unknown", head: "Unknown", align: "right", cell: ({ counts }) => counts.unknown },
  { id: "excluded", head: "Level 2 excluded in", cell: ({ excluded }) => excluded.join(", ") || "–" },
  { id: "possible", head: "Level 2 possible in", cell: ({ possible }) => possible.join(", ") || "–" },
];

const siteColumn = (sites: ResultsOutput["sites"], base: string): DataColumn<Look> => ({
  id: "site",
  head: "Site",
  cell: ({ assessmentId, siteId }) => (
    <Figure href={`${base}/${assessmentId}` as Route}>
      {sites.find((site) => site.siteId === siteId)?.name}
    </Figure>
  ),
});

type Props = Pick<ResultsOutput, "quickLooks" | "sites"> & {
  /** Address of the assessments. */
  base: string;
};

/** Sites with quick answers alone: an indication, never a level, hence never a cell of the heat map. */
export const ResultsQuickLooks = ({ quickLooks, sites, base }: Props) => (
  <Panel aside="an indication, never a level" flush title="Quick look at sites not assessed in full">
    <DataTable
      columns={[siteColumn(sites, base), ...COLUMNS]}
      label="Quick look"
      rowKey={({ assessmentId }) => assessmentId}
      rows={quickLooks}
    />
  </Panel>
);
