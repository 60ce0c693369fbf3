import type { Route } from "next";
import type { FrameworkAssessmentRow } from "@/ui/framework/framework-output";
import { dayWords } from "@/ui/framework/day-words";
import type { DataColumn } from "@/ui/kit/column";
import { Chip } from "@/ui/kit/chip";
import { DataTable } from "@/ui/kit/data-table";
import { EmptyState } from "@/ui/kit/empty-state";
import type { ExportSlot } from "@/ui/kit/export-slot";
import { Figure } from "@/ui/kit/figure";
import { Panel } from "@/ui/kit/panel";

type Props = {
  base: string;
  exportSlot: ExportSlot;
  assessments: readonly FrameworkAssessmentRow[];
  /** How one is started from here. */
  how: string;
};

const columns = (base: string, exportSlot: ExportSlot): DataColumn<FrameworkAssessmentRow>[] => [
  {
    id: "name",
    head: "Assessment",
    cell: ({ id, name, catalogueName }) => (
      <>
        <Figure href={`${base}/practices/${id}` as Route}>{name}</Figure>
        {name !== catalogueName && <span className="text-ink-3"> {catalogueName}</span>}
      </>
    ),
  },
  { id: "place", head: "Where", cell: ({ placeName }) => placeName ?? "The organisation" },
  {
    id: "progress",
    head: "Answered",
    align: "right",
    cell: ({ answered, asked }) => `${answered} of ${asked}`,
  },
  {
    id: "started",
    head: "Started",
    from: "lg",
    cell: ({ startedOn, startedBy }) => `${dayWords(startedOn)} by ${startedBy}`,
  },
  {
    id: "last",
    head: "Last answer",
    from: "md",
    cell: ({ lastAnsweredAt }) => (lastAnsweredAt === null ? "–" : dayWords(lastAnsweredAt)),
  },
  {
    id: "state",
    head: "State",
    from: "md",
    cell: ({ frozenAt }) => (frozenAt === null ? <Chip tone="outlined">open</Chip> : <Chip>frozen</Chip>),
  },
  {
    id: "export",
    head: <span className="sr-only">Export answers</span>,
    align: "right",
    cell: ({ id, name, placeName }) =>
      exportSlot({ of: placeName === null ? name : `${name}, ${placeName}`, assessments: [{ id, name }] }),
  },
];

/** Frameworks that are answered by themselves, newest first. */
export const FrameworkAssessments = ({ base, exportSlot, assessments, how }: Props) => (
  <Panel
    aside={assessments.length > 0 && "Their answers replace what is linked from elsewhere"}
    flush
    title="Assessments of a framework"
  >
    {assessments.length === 0 ? (
      <EmptyState
        title="No framework is answered by itself yet"
        why={`Coverage comes from the links alone. Some frameworks have to be answered in their own words, such as C2M2 practice by practice. ${how}`}
      />
    ) : (
      <DataTable
        columns={columns(base, exportSlot)}
        label="Assessments of a framework"
        rowKey={({ id }) => id}
        rows={assessments}
      />
    )}
  </Panel>
);
