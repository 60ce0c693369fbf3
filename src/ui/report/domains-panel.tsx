import type { DomainRow } from "@/domain/report/domain-rows";
import { formatsFor, type Formats } from "@/domain/report/format";
import { shareText } from "@/domain/report/share-of-target";
import type { DataColumn } from "@/ui/kit/column";
import { DataTable } from "@/ui/kit/data-table";
import { Figure } from "@/ui/kit/figure";
import { LadderAxis } from "@/ui/kit/ladder-axis";
import { LadderBar } from "@/ui/kit/ladder-bar";
import { Legend } from "@/ui/kit/legend";
import { Panel } from "@/ui/kit/panel";
import { doorHref } from "@/ui/report/door-href";
import { hatchOf, toTenth } from "@/ui/report/ladder-marks";
import { monthWords } from "@/ui/report/month-words";
import type { ReportOutput } from "@/ui/report/report-output";

type Row = DomainRow & { readonly points: number | undefined };

const signed = (points: number): string => (points > 0 ? `+${points}` : String(points).replace("-", "−"));

const columnsOf = (base: string, formats: Formats, change: ReportOutput["change"]): DataColumn<Row>[] => [
  { id: "domain", head: "Domain", width: 144, cell: ({ name }) => <b>{name}</b> },
  {
    id: "ladder",
    head: <LadderAxis />,
    cell: (row) => (
      <LadderBar
        forecast={row.forecastMean === null ? undefined : toTenth(row.forecastMean)}
        name={row.name}
        supported={toTenth(row.supportedMean ?? 0)}
        target={toTenth(row.targetMean)}
        unknown={hatchOf(row)}
      />
    ),
  },
  {
    id: "now",
    head: "Now",
    align: "right",
    width: 72,
    cell: ({ supportedMean }) => (supportedMean === null ? "unknown" : <b>{formats.mean(supportedMean)}</b>),
  },
  {
    id: "target",
    head: "Target",
    align: "right",
    width: 56,
    from: "md",
    cell: ({ targetMean }) => <span className="text-ink-3">{formats.mean(targetMean)}</span>,
  },
  {
    id: "share",
    head: "Of target",
    align: "right",
    width: 80,
    cell: ({ share, supportedMean }) => (
      <Figure href={doorHref(base, { screen: "results", filter: {} })}>
        {shareText(supportedMean === null ? null : share, formats)}
      </Figure>
    ),
  },
  ...(change
    ? [
        {
          id: "since",
          head: `Since ${monthWords(change.since, "short")}`,
          align: "right" as const,
          width: 80,
          from: "md" as const,
          cell: ({ points }: Row) => (
            <span className="text-ink-3">{points === undefined ? "–" : signed(points)}</span>
          ),
        },
      ]
    : []),
  {
    id: "floor",
    head: "Floor",
    align: "right",
    width: 88,
    from: "md",
    cell: ({ floor }) =>
      floor === null ? (
        "–"
      ) : (
        <>
          {floor.level}{" "}
          <span className="text-small">
            <Figure href={doorHref(base, { screen: "gaps", filter: { q: floor.capabilityId } })}>
              {floor.capabilityId}
            </Figure>
          </span>
        </>
      ),
  },
  {
    id: "unknown",
    head: "Unknown",
    align: "right",
    width: 88,
    from: "md",
    cell: ({ unknown: { count, of } }) => (
      <span className="text-ink-3">
        {count === 0 ? "–" : `${formats.count(count)} of ${formats.count(of)}`}
      </span>
    ),
  },
];

/** Chart and table in one: four marks on a ladder, the numbers beside it. */
export const DomainsPanel = ({ base, report }: { base: string; report: ReportOutput }) => {
  const { page, change, trend, verifiedOn, programme } = report;
  const formats = formatsFor(programme.currency);
  const hasForecast = page.domains.some(({ forecastMean }) => forecastMean !== null);
  const isUnproven = page.domains.some((row) => hatchOf(row) > 0);
  return (
    <Panel
      aside={
        page.sites.length === 1
          ? "mean level, scale 0 to 4"
          : `mean level over ${page.sites.length} sites, scale 0 to 4`
      }
      flush
      footer={
        <Legend
          forecast={hasForecast ? `plan, ${formats.month(trend.endMonth)}` : undefined}
          target={`target, ${formats.month(trend.endMonth)}`}
          unknown={isUnproven ? "claimed or unknown, not proven" : undefined}
          verified={verifiedOn ? `supported, assessed ${formats.date(verifiedOn)}` : undefined}
        />
      }
      title="Where we stand"
    >
      {/* Governance, the last domain, lies under all others. */}
      <div className="[&_tbody>tr:last-child>*]:border-t [&_tbody>tr:last-child>*]:border-t-line-strong">
        <DataTable
          columns={columnsOf(base, formats, change)}
          fixed
          label="Where we stand, by domain"
          rowHeight={36}
          rowKey={({ domainId }) => domainId}
          rows={page.domains.map((row) => ({ ...row, points: change?.points[row.domainId] }))}
        />
      </div>
    </Panel>
  );
};
