import { useState } from "react";
import { formatsFor } from "@/domain/report/format";
import { monthsBetween } from "@/domain/shared/month";
import type { Month } from "@/domain/shared/month";
import { Button } from "@/ui/kit/button";
import type { DataColumn } from "@/ui/kit/column";
import { DataTable } from "@/ui/kit/data-table";
import { AttentionMark, StopMark } from "@/ui/kit/marks";
import { monthWithYear } from "@/ui/roadmap/month-words";
import type { PlanChange } from "@/ui/roadmap/roadmap-output";

type Props = { changes: readonly PlanChange[]; currency: string; onSelect: (code: string) => void };

const SHOWN = 12;
const SECTIONS = [
  { kind: "left-out", head: "Loses its place" },
  { kind: "placed", head: "Finds a place" },
  { kind: "earlier", head: "Earlier" },
  { kind: "later", head: "Later" },
  { kind: "stays-out", head: "Stays without a place" },
] as const;

const points = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const monthOrNone = (month: Month | null): string => (month === null ? "no place" : monthWithYear(month));
const monthCount = (count: number): string => `${count} ${count === 1 ? "month" : "months"}`;

const changeWords = ({ kind, before, after }: PlanChange): string => {
  if (before === null || after === null || kind === "stays") return "";
  const months = monthsBetween(before, after);
  return `${monthCount(Math.abs(months))} ${months < 0 ? "earlier" : "later"}`;
};

const columnsFor = (currency: string, onSelect: Props["onSelect"]): DataColumn<PlanChange>[] => [
  {
    id: "package",
    head: "Package",
    cell: ({ code, name, siteName, isSafety, isMandatory, after, reason }) => (
      <span className="block min-w-48 py-1.5">
        {after === null && (isSafety || isMandatory ? <StopMark /> : <AttentionMark />)}{" "}
        <button className="door min-h-6" onClick={() => onSelect(code)} type="button">
          {code}
        </button>{" "}
        {name}
        {siteName !== null && <span className="text-ink-3"> {siteName}</span>}
        {isMandatory && after === null && <span className="text-stop"> must be done</span>}
        {reason !== null && (
          <span className="block text-small text-ink-2">{reason.replace(`${code}: `, "")}</span>
        )}
      </span>
    ),
  },
  { id: "before", head: "Now", cell: ({ before }) => monthOrNone(before), width: 96 },
  { id: "after", head: "Then", cell: ({ after }) => <b>{monthOrNone(after)}</b>, width: 96 },
  { id: "change", head: "Change", cell: changeWords, width: 136, from: "md" },
  {
    id: "points",
    head: "Risk points",
    cell: ({ riskPointsBefore, riskPointsAfter }) =>
      `${points.format(riskPointsBefore)} → ${points.format(riskPointsAfter)}`,
    align: "right",
    width: 128,
  },
  {
    id: "cost",
    head: "Cost",
    cell: ({ cost }) => formatsFor(currency).money(cost),
    align: "right",
    width: 88,
    from: "md",
  },
];

/** Package by package what a new plan does, by kind of change. */
export const PlanPreviewTable = ({ changes, currency, onSelect }: Props) => {
  const [isWhole, setWhole] = useState(false);
  const sorted = SECTIONS.flatMap(({ kind }) => changes.filter((each) => each.kind === kind));
  const shown = isWhole ? sorted : sorted.slice(0, SHOWN);
  return (
    <>
      <DataTable
        columns={columnsFor(currency, onSelect)}
        label="What the plan would change"
        rowKey={({ code }) => code}
        rows={shown}
        sectionOf={({ kind }) => {
          const count = changes.filter((each) => each.kind === kind).length;
          const head = SECTIONS.find((section) => section.kind === kind)?.head;
          return {
            key: kind,
            head: (
              <>
                <b className="font-semibold">{head}</b> <span className="text-ink-3">{count}</span>
              </>
            ),
          };
        }}
      />
      {shown.length < sorted.length && (
        <div className="px-4 py-2">
          <Button onClick={() => setWhole(true)} size="small" variant="quiet">
            Show all {sorted.length}
          </Button>
        </div>
      )}
    </>
  );
};
