"use client";

import type { CatalogueReceipt } from "@/api/framework/receive-catalogue";
import { counted } from "@/ui/framework/catalogue-words";
import { StopMark } from "@/ui/kit/marks";
import { Panel } from "@/ui/kit/panel";
import { VirtualTable } from "@/ui/kit/virtual-table";

type Problem = { key: string; where: string; reason: string };

/** Everything that keeps the file out, each with its place. */
export const CatalogueProblems = ({ receipt }: { receipt: CatalogueReceipt }) => {
  const { problems, problemCount } = receipt;
  const rows = problems.map((problem, at): Problem => ({ key: String(at), ...problem }));
  return (
    <Panel
      flush
      title="Problems"
      unit={
        problemCount > problems.length
          ? `the first ${counted(problems.length, "problem")} of ${counted(problemCount, "problem")}`
          : `${counted(problemCount, "problem")}; nothing is kept until all are solved`
      }
    >
      <VirtualTable
        columns={[
          {
            id: "where",
            head: "Where",
            width: 220,
            cell: ({ where }) => (
              <span title={where}>
                <StopMark /> {where}
              </span>
            ),
          },
          {
            id: "reason",
            head: "Why, and what to do",
            cell: ({ reason }) => (
              <span className="line-clamp-2 whitespace-normal" title={reason}>
                {reason}
              </span>
            ),
          },
        ]}
        height="min(50dvh, 480px)"
        isFetching={false}
        label="Problems"
        rowCount={rows.length}
        rowHeight={56}
        rowKey={({ key }) => key}
        rows={rows}
      />
    </Panel>
  );
};
