import { useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { useState } from "react";
import type { CheckmarkTest } from "@/domain/assessment/checkmark-index";
import type { CheckmarksOutput } from "@/ui/countermeasure/control-output";
import { Button } from "@/ui/kit/button";
import { Chip } from "@/ui/kit/chip";
import type { DataColumn } from "@/ui/kit/column";
import { DataTable } from "@/ui/kit/data-table";
import { Figure } from "@/ui/kit/figure";
import { Panel } from "@/ui/kit/panel";
import { useTRPC } from "@/ui/trpc";

const TEST_WORDS: Record<CheckmarkTest, string> = {
  owner: "owner",
  procedure: "procedure",
  proof: "fresh proof",
  test: "test",
  "run-budget": "running cost",
  review: "review",
};

const FEW = 8;

type Hollow = CheckmarksOutput["repair"][number];

const columns = (programmeId: string): DataColumn<Hollow>[] => [
  {
    id: "criterion",
    head: "Criterion",
    width: 104,
    cell: ({ criterionId, assessmentId }) =>
      assessmentId === null ? (
        criterionId
      ) : (
        <Figure
          href={`/programmes/${programmeId}/assessments/answers/${assessmentId}?q=${criterionId}` as Route}
        >
          {criterionId}
        </Figure>
      ),
  },
  {
    id: "text",
    head: "Said to be in place",
    cell: ({ text, isSafety }) => (
      <span className="flex items-baseline gap-2">
        <span className="min-w-0 truncate" title={text}>
          {text}
        </span>
        {isSafety && <Chip tone="outlined">safety</Chip>}
      </span>
    ),
  },
  {
    id: "site",
    head: "Where",
    width: 144,
    from: "md",
    cell: ({ siteName }) => siteName ?? "whole organisation",
  },
  {
    id: "failed",
    head: "Is missing",
    width: 352,
    from: "md",
    cell: ({ failed }) => (
      <span className="text-ink-2">{failed.map((test) => TEST_WORDS[test]).join(", ")}</span>
    ),
  },
];

/** Of all that is said to be in place, how much would not hold; by domain, with the list to repair. */
export const CheckmarkPanel = ({ programmeId }: { programmeId: string }) => {
  const trpc = useTRPC();
  const [isWhole, setWhole] = useState(false);
  const { data } = useQuery(trpc.countermeasure.checkmarks.queryOptions({ programmeId }));
  if (!data || data.overall.index === null) return null;
  const { overall, domains, repair } = data;
  const shown = isWhole ? repair : repair.slice(0, FEW);
  return (
    <Panel
      flush
      footer={
        <>
          {repair.length > FEW && (
            <Button onClick={() => setWhole(!isWhole)} size="small">
              {isWhole ? "Show fewer" : `Show the first ${repair.length} of ${overall.hollow}`}
            </Button>
          )}{" "}
          A practice is a mere checkmark when two or more of six are missing: an owner who is still here, a
          procedure, fresh proof, a test that is not due, a running cost somebody has named, and a review.
        </>
      }
      title="Checkmark index"
      unit={`${Math.round(overall.index ?? 0)} of 100: ${overall.hollow} of ${overall.implemented} practices said to be in place would not hold`}
    >
      <dl className="flex flex-wrap gap-x-8 gap-y-2 px-4 pb-3">
        {domains.map(({ id, name, index, hollow, implemented }) => (
          <div key={id}>
            <dt className="text-small text-ink-3">{name}</dt>
            <dd>
              <b className="text-title">{Math.round(index ?? 0)}</b>{" "}
              <span className="text-small text-ink-3">
                {hollow} of {implemented}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {shown.length > 0 && (
        <DataTable
          columns={columns(programmeId)}
          fixed
          label="Practices to repair, safety first"
          rowKey={({ criterionId, siteId }) => `${criterionId} ${siteId}`}
          rows={shown}
        />
      )}
    </Panel>
  );
};
