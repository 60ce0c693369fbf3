import type { Route } from "next";
import { formatsFor, type Formats } from "@/domain/report/format";
import type { ObjectiveRow } from "@/domain/report/objective-rows";
import { countOf } from "@/domain/report/wording";
import { ButtonLink } from "@/ui/kit/button-link";
import type { DataColumn } from "@/ui/kit/column";
import { DataTable } from "@/ui/kit/data-table";
import { EmptyState } from "@/ui/kit/empty-state";
import { Figure } from "@/ui/kit/figure";
import { Panel } from "@/ui/kit/panel";
import { SafetyClass } from "@/ui/kit/safety-class";
import type { ReportOutput } from "@/ui/report/report-output";

const NOTHING = <span className="text-ink-3">–</span>;

const columnsOf = (base: string, formats: Formats): DataColumn<ObjectiveRow>[] => [
  { id: "name", head: "Objective", cell: ({ name }) => <span className="block py-1 leading-4">{name}</span> },
  {
    id: "safety",
    head: "Safety",
    cell: ({ safetyClass }) => (safetyClass === "S0" ? NOTHING : <SafetyClass value={safetyClass} />),
  },
  {
    id: "money",
    head: "Money",
    align: "right",
    cell: ({ exposure: { likely } }) => (likely === 0 ? NOTHING : <b>{formats.money(likely)}</b>),
  },
  {
    id: "gaps",
    head: "Gaps",
    align: "right",
    cell: ({ objectiveId, gapCount }) => (
      <Figure href={`${base}/gaps?objective=${objectiveId}` as Route}>{formats.count(gapCount)}</Figure>
    ),
  },
  {
    id: "packages",
    head: "Packages",
    align: "right",
    from: "md",
    cell: ({ packageCount }) => (
      <span className="text-ink-3">{packageCount === null ? "no plan" : formats.count(packageCount)}</span>
    ),
  },
];

const reactive = (count: number | null): string | null => {
  if (count === null) return null;
  return count === 0
    ? "0 packages without an objective, so nothing here is reactive spending."
    : `${countOf(count, "package")} without an objective: reactive spending.`;
};

export const ObjectivesPanel = ({ base, report }: { base: string; report: ReportOutput }) => {
  const { objectives, reactivePackageCount } = report.page;
  const formats = formatsFor(report.programme.currency);
  return (
    <Panel
      aside={`gaps to the targets of ${formats.month(report.gapsDue)}`}
      flush
      footer={objectives.length > 0 ? (reactive(reactivePackageCount) ?? undefined) : undefined}
      title="At stake by objective"
    >
      {objectives.length === 0 ? (
        <div className="border-t border-line-strong">
          <EmptyState
            actions={<ButtonLink href={`${base}/gaps/objectives` as Route}>Name objectives</ButtonLink>}
            title="No objective yet"
            why="Supply, quality, people, duty: what the business must keep. Each gap then says what it puts at stake, safety first and money second."
          />
        </div>
      ) : (
        <DataTable
          columns={columnsOf(base, formats)}
          label="At stake by objective"
          rowKey={({ objectiveId }) => objectiveId}
          rows={objectives}
        />
      )}
    </Panel>
  );
};
