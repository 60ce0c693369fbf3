import type { TargetsOutput } from "@/ui/assessment/assessment-output";
import { dayWords, monthWords } from "@/ui/assessment/calendar-words";
import { targetCell, type Capability, type TargetMilestone } from "@/ui/assessment/target-cell";
import type { DataColumn } from "@/ui/kit/column";
import { MaturityLevel } from "@/ui/kit/maturity-level";

export type TargetRow = Capability & { readonly domainId: string; readonly domainName: string };

type Choose = (capability: Capability, milestone: TargetMilestone) => void;

const Target = ({
  row,
  milestone,
  data,
  onChoose,
}: {
  row: TargetRow;
  milestone: TargetMilestone;
  data: TargetsOutput;
  onChoose: Choose | null;
}) => {
  const { target, profileTarget } = targetCell(data, row, milestone);
  const departs = target !== profileTarget && `profile ${profileTarget}`;
  const look = (
    <>
      <MaturityLevel level={target} mark="target" />
      {departs && <span className="text-small text-ink-2">{departs}</span>}
    </>
  );
  if (onChoose === null) return <span className="inline-flex items-center gap-2">{look}</span>;
  return (
    <button
      aria-label={`Change the target of ${row.id} for month ${milestone.month}: ${target}${departs ? `, ${departs}` : ""}`}
      className="inline-flex h-7 items-center gap-2 rounded-control border border-transparent px-1 hover:border-control hover:bg-raised"
      onClick={() => onChoose(row, milestone)}
      type="button"
    >
      {look}
    </button>
  );
};

const Reasons = ({ row, data }: { row: TargetRow; data: TargetsOutput }) => (
  <ul>
    {data.changes
      .filter(({ capabilityId }) => capabilityId === row.id)
      .toSorted((a, b) => a.milestoneMonth - b.milestoneMonth)
      .map(({ milestoneMonth, level, reason, changedBy, changedAt }) => (
        <li key={milestoneMonth}>
          Month {milestoneMonth}, level {level}: {reason}{" "}
          <span className="text-small text-ink-3">
            {changedBy}, {dayWords(changedAt)}
          </span>
        </li>
      ))}
  </ul>
);

/** @param onChoose null where the viewer may only read. */
export const targetColumns = (data: TargetsOutput, onChoose: Choose | null): DataColumn<TargetRow>[] => [
  {
    id: "capability",
    head: "Capability",
    cell: ({ id, name }) => (
      <>
        <span className="mr-3 text-ink-3">{id}</span>
        {name}
      </>
    ),
  },
  ...data.milestones.map((milestone) => ({
    id: `month-${milestone.month}`,
    head: `${milestone.isCurrent ? "This year, to" : "To"} ${monthWords(milestone.lastMonth)}`,
    width: 184,
    cell: (row: TargetRow) => <Target data={data} milestone={milestone} onChoose={onChoose} row={row} />,
  })),
  { id: "reason", head: "Why it was changed", cell: (row) => <Reasons data={data} row={row} /> },
];
