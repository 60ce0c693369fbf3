import { useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { useState } from "react";
import { TEST_WORDS } from "@/ui/countermeasure/checkmark-words";
import type { CheckmarksOutput } from "@/ui/countermeasure/control-output";
import { Button } from "@/ui/kit/button";
import { Chip } from "@/ui/kit/chip";
import type { DataColumn } from "@/ui/kit/column";
import { DataTable } from "@/ui/kit/data-table";
import { Figure } from "@/ui/kit/figure";
import { Panel } from "@/ui/kit/panel";
import { useFetched } from "@/ui/kit/use-fetched";
import { useTRPC } from "@/ui/trpc";

const FEW = 8;

type Hollow = CheckmarksOutput["repair"][number];

const fetchDialog = () =>
  import("@/ui/countermeasure/stewardship-dialog").then((module) => module.StewardshipDialog);

const columns = (
  programmeId: string,
  onRepair: (hollow: Hollow) => void,
  reason: string | undefined,
): DataColumn<Hollow>[] => [
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
  {
    id: "repair",
    head: "Repair",
    width: 96,
    cell: (hollow) => (
      <Button
        aria-label={`Repair ${hollow.criterionId}, ${hollow.siteName ?? "whole organisation"}`}
        onClick={() => onRepair(hollow)}
        reason={reason}
        size="small"
      >
        Repair…
      </Button>
    ),
  },
];

/** Of all that is said to be in place, how much would not hold; by domain, with the list to repair. */
export const CheckmarkPanel = ({ programmeId, mayWrite }: { programmeId: string; mayWrite: boolean }) => {
  const trpc = useTRPC();
  const [repaired, setRepaired] = useState<Hollow | null>(null);
  const [StewardshipDialog, askForDialog] = useFetched(fetchDialog);
  const [isWhole, setWhole] = useState(false);
  const { data } = useQuery(trpc.countermeasure.checkmarks.queryOptions({ programmeId }));
  if (!data || data.overall.index === null) return null;
  const { overall, domains, repair } = data;
  const open = (hollow: Hollow) => {
    setRepaired(hollow);
    void askForDialog();
  };
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
          procedure, fresh proof, a test that is not due, a running cost somebody has named, and an exception
          path with a review to come. Nothing is presumed: what nobody wrote down is missing.
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
          columns={columns(programmeId, open, mayWrite ? undefined : "Your role reads the register.")}
          fixed
          label="Practices to repair, safety first"
          rowKey={({ criterionId, siteId }) => `${criterionId} ${siteId}`}
          rows={shown}
        />
      )}
      {repaired && StewardshipDialog && (
        <StewardshipDialog hollow={repaired} onClose={() => setRepaired(null)} programmeId={programmeId} />
      )}
    </Panel>
  );
};
