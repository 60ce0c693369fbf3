import { formatsFor } from "@/domain/report/format";
import { DataTable } from "@/ui/kit/data-table";
import { Legend } from "@/ui/kit/legend";
import { Panel } from "@/ui/kit/panel";
import { domainColumns } from "@/ui/report/domain-columns";
import { hatchOf } from "@/ui/report/ladder-marks";
import type { ConfidenceOutput, ReportOutput } from "@/ui/report/report-output";

type Props = {
  base: string;
  report: ReportOutput;
  /** Comes a moment after the page. */
  confidence: ConfidenceOutput | undefined;
};

/** Chart and table in one: four marks on a ladder, the numbers beside it. */
export const DomainsPanel = ({ base, report, confidence }: Props) => {
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
          columns={domainColumns(base, formats, change?.since ?? null)}
          fixed
          label="Where we stand, by domain"
          rowHeight={36}
          rowKey={({ domainId }) => domainId}
          rows={page.domains.map((row) => ({
            ...row,
            points: change?.points[row.domainId],
            provenMean: confidence?.domains.find(({ domainId }) => domainId === row.domainId)?.provenMean,
          }))}
        />
      </div>
    </Panel>
  );
};
