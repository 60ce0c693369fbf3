import type { Route } from "next";
import { formatsFor, type Formats } from "@/domain/report/format";
import { shareText } from "@/domain/report/share-of-target";
import type { SiteRow } from "@/domain/report/site-rows";
import type { DataColumn } from "@/ui/kit/column";
import { DataTable } from "@/ui/kit/data-table";
import { Figure } from "@/ui/kit/figure";
import { Panel } from "@/ui/kit/panel";
import { firstSites } from "@/ui/report/first-sites";
import { monthWords } from "@/ui/report/month-words";
import { MoreRows, type Rows } from "@/ui/report/more-rows";
import type { ReportOutput } from "@/ui/report/report-output";

const SITES_SHOWN = 8;

const NOBODY_SAID = <span className="text-ink-3">unknown</span>;
const NOTHING = <span className="text-ink-3">–</span>;

const columnsOf = (base: string, formats: Formats): DataColumn<SiteRow>[] => [
  {
    id: "site",
    head: "Site",
    cell: ({ name, isCritical }) => (
      <span className="whitespace-nowrap">
        <b>{name}</b> {isCritical && <span className="text-small text-ink-3">critical</span>}
      </span>
    ),
  },
  {
    id: "share",
    head: "Of target",
    align: "right",
    cell: ({ siteId, share }) => (
      <Figure href={`${base}/gaps?targets=final&site=${siteId}` as Route}>{shareText(share, formats)}</Figure>
    ),
  },
  {
    id: "unknown",
    head: "Unknown",
    align: "right",
    from: "md",
    cell: ({ unknown: { count } }) => (count === 0 ? NOTHING : formats.count(count)),
  },
  {
    id: "zones",
    head: "In no zone",
    align: "right",
    cell: ({ siteId, unassignedAssets: assets }) => {
      if (assets === null) return NOBODY_SAID;
      if (assets.count === 0) return NOTHING;
      return (
        <>
          <Figure href={`${base}/footprint?site=${siteId}&zone=unassigned` as Route}>
            {formats.count(assets.count)}
          </Figure>
          <span className="text-small text-ink-3"> of {formats.count(assets.of)}</span>
        </>
      );
    },
  },
  {
    id: "outage",
    head: "Next outage",
    align: "right",
    cell: ({ nextOutage }) =>
      nextOutage === null ? (
        <span className="text-ink-3">none granted</span>
      ) : (
        <>
          <span className="text-ink-3">{monthWords(nextOutage.month, "year")}</span>{" "}
          <Figure href={`${base}/roadmap/limits` as Route}>{formats.count(nextOutage.hours)} h</Figure>
        </>
      ),
  },
];

type Props = { base: string; report: ReportOutput; rows: Rows };

export const SitesPanel = ({ base, report, rows }: Props) => {
  const { sites } = report.page;
  const formats = formatsFor(report.programme.currency);
  const shown = rows.isWhole ? sites : firstSites(sites, SITES_SHOWN);
  const hiddenCount = sites.length - SITES_SHOWN;
  return (
    <Panel
      aside={
        shown.length < sites.length
          ? `${shown.length} of ${formats.count(sites.length)}, critical and weakest`
          : "assets in no zone, next outage"
      }
      flush
      footer={hiddenCount > 0 ? <MoreRows hiddenCount={formats.count(hiddenCount)} {...rows} /> : undefined}
      title="Sites"
    >
      <DataTable
        columns={columnsOf(base, formats)}
        label="Sites"
        rowKey={({ siteId }) => siteId}
        rows={shown}
      />
    </Panel>
  );
};
