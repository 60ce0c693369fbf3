import type { TargetsOutput } from "@/ui/assessment/assessment-output";
import { dayWords, shortMonthWords } from "@/ui/assessment/calendar-words";
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
      className="inline-flex h-7 items-center gap-2 rounded-control border border-transparent px-1 hover:border-control hover:bg-raised"
      onClick={() => onChoose(row, milestone)}
      type="button"
    >
      <span className="sr-only">
        Change {row.id}, {shortMonthWords(milestone.lastMonth)}:
      </span>
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
        <span className="mr-3 whitespace-nowrap text-ink-3">{id}</span>
        {name}
      </>
    ),
  },
  ...data.milestones.map((milestone) => ({
    id: `month-${milestone.month}`,
    head: shortMonthWords(milestone.lastMonth) + (milestone.isCurrent ? ", this year" : ""),
    width: 136,
    cell: (row: TargetRow) => <Target data={data} milestone={milestone} onChoose={onChoose} row={row} />,
  })),
  { id: "reason", head: "Why it was changed", from: "md", cell: (row) => <Reasons data={data} row={row} /> },
];
