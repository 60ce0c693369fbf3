"use client";

import dynamic from "next/dynamic";
import { formatsFor } from "@/domain/report/format";
import { Panel } from "@/ui/kit/panel";
import { shortQuarter } from "@/ui/roadmap/month-words";
import type { TimelineOutput } from "@/ui/roadmap/roadmap-output";

const QuarterBars = dynamic(() => import("@/ui/charts/quarter-bars").then((module) => module.QuarterBars), {
  ssr: false,
  loading: () => <div className="h-[124px]" />,
});

const count = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const thousands = (amount: number): string => count.format(amount / 1000);

/** What the plan spends by quarter, each in the frame of its budget. */
export const SpendPanel = ({ data: { quarters, currency } }: { data: TimelineOutput }) => {
  const formats = formatsFor(currency);
  const planned = quarters.reduce((sum, quarter) => sum + quarter.planned, 0);
  const budget = quarters.reduce((sum, quarter) => sum + (quarter.budget ?? 0), 0);
  const total =
    budget > 0 ? `${formats.budget(planned)} of ${formats.budget(budget)}` : formats.budget(planned);
  return (
    <Panel aside={total} title="Spend by quarter" unit={`${currency} thousand; the frame is the budget`}>
      <QuarterBars
        formatAmount={thousands}
        quarters={quarters.map((quarter) => ({
          quarter: shortQuarter(quarter.fromMonth),
          spent: 0,
          planned: quarter.planned,
          limit: quarter.budget ?? undefined,
          over:
            quarter.budget !== null && quarter.planned > quarter.budget + 1
              ? `${thousands(quarter.planned - quarter.budget)} over`
              : undefined,
        }))}
        summary={`Planned spend by quarter, ${total}.`}
      />
    </Panel>
  );
};
