"use client";

import type { ComparisonOutput } from "@/ui/assessment/assessment-output";
import { dayWords } from "@/ui/assessment/calendar-words";
import type { DataColumn } from "@/ui/kit/column";
import { DataTable } from "@/ui/kit/data-table";
import { MaturityLevel } from "@/ui/kit/maturity-level";
import { Panel } from "@/ui/kit/panel";
import { Segmented } from "@/ui/kit/segmented";
import { useUrlParams } from "@/ui/kit/use-url-params";

type LevelChange = ComparisonOutput["levels"][number];

const Level = ({ level }: { level: LevelChange["before"] }) => (
  <>
    <span className="sr-only">{level ?? "unknown"}</span>
    <span aria-hidden="true">
      <MaturityLevel level={level ?? undefined} mark={level === null ? "unknown" : "supported"} />
    </span>
  </>
);

const moved = ({ before, after }: LevelChange): string => {
  if (before === null && after === null) return "–";
  if (before === null) return "now known";
  if (after === null) return "unknown now";
  if (before === after) return "same";
  return after > before ? `rose by ${after - before}` : `fell by ${before - after}`;
};

/** Supported level of each capability then and now, by domain. */
export const CompareLevels = ({ data }: { data: ComparisonOutput }) => {
  const [params, patchParams] = useUrlParams();
  const isAll = params.get("levels") === "all";
  const rows = data.levels.filter(
    (level) => isAll || level.before !== level.after || level.changedAnswers > 0,
  );
  const columns: DataColumn<LevelChange>[] = [
    {
      id: "capability",
      head: "Capability",
      cell: ({ capabilityId, name }) => (
        <>
          <span className="mr-2 text-ink-3">{capabilityId}</span>
          {name}
        </>
      ),
    },
    {
      id: "then",
      head: dayWords(data.before.on),
      align: "right",
      cell: ({ before }) => <Level level={before} />,
    },
    {
      id: "now",
      head: dayWords(data.after.on),
      align: "right",
      cell: ({ after }) => <Level level={after} />,
    },
    {
      id: "moved",
      head: "Moved",
      align: "right",
      cell: (level) => (
        <span className={level.before === level.after ? "text-ink-3" : "font-medium"}>{moved(level)}</span>
      ),
    },
    { id: "answers", head: "Answers changed", align: "right", from: "md", cell: (row) => row.changedAnswers },
  ];
  return (
    <Panel
      aside={
        <Segmented
          label="Capabilities shown"
          onValueChange={(value) => patchParams({ levels: value === "all" ? value : null })}
          options={[
            { value: "changed", label: "Changed" },
            { value: "all", label: "All" },
          ]}
          size="small"
          value={isAll ? "all" : "changed"}
        />
      }
      flush
      title="Supported level, then and now"
    >
      {rows.length === 0 ? (
        <p className="border-t border-line px-4 py-3 text-ink-2">
          No capability moved and no answer changed.
        </p>
      ) : (
        <DataTable
          columns={columns}
          label="Supported level by capability, then and now"
          rowKey={({ capabilityId }) => capabilityId}
          rows={rows}
          sectionOf={({ domainId }) => ({
            key: domainId,
            head: <b>{data.domains.find(({ id }) => id === domainId)?.name}</b>,
          })}
        />
      )}
    </Panel>
  );
};
