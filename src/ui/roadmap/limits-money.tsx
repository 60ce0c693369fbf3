"use client";

import { useMutation } from "@tanstack/react-query";
import { formatsFor } from "@/domain/report/format";
import type { Month } from "@/domain/shared/month";
import { addMonths } from "@/domain/shared/month";
import { LimitsPanel } from "@/ui/roadmap/limits-panel";
import { monthSpan, shortQuarter } from "@/ui/roadmap/month-words";
import type { LimitsOutput } from "@/ui/roadmap/roadmap-output";
import { useFigureDraft } from "@/ui/roadmap/use-figure-draft";
import { useSavedLimits } from "@/ui/roadmap/use-saved-limits";
import { useTRPC } from "@/ui/trpc";

const ROW = "budget";

export const LimitsMoney = ({ data, programmeId }: { data: LimitsOutput; programmeId: string }) => {
  const trpc = useTRPC();
  const { quarters, currency, catalogue, mayWrite } = data;
  const formats = formatsFor(currency);
  const draft = useFigureDraft(
    (_, fromMonth) => quarters.find((quarter) => quarter.fromMonth === fromMonth)?.amount ?? null,
  );
  const save = useMutation(trpc.roadmap.setBudgets.mutationOptions(useSavedLimits(draft.discard)));
  const total = quarters.reduce((sum, { fromMonth }) => sum + (draft.valueAt(ROW, fromMonth) ?? 0), 0);
  const budgets = draft.changes.map(({ column, value, seen }) => ({
    fromMonth: column as Month,
    amount: value,
    seen,
  }));
  return (
    <LimitsPanel
      columns={quarters.map(({ fromMonth }) => ({
        key: fromMonth,
        name: monthSpan(fromMonth, addMonths(fromMonth, 2)),
        head: shortQuarter(fromMonth),
        group: fromMonth.slice(0, 4),
      }))}
      fillHead="every quarter"
      label={`Budget in ${currency} a quarter`}
      placeholder={() => "no limit"}
      rowHead="Budget"
      rows={[{ key: ROW, name: "All packages" }]}
      footer={
        <>
          The packages cost {formats.budget(data.plannedCost)} together, the budgets come to{" "}
          {formats.budget(total)}. Catalogue figures in {catalogue.currency}, prices of{" "}
          {catalogue.priceLevelYear},{" "}
          {catalogue.currency === currency ? "unchanged" : `taken 1:1 as ${currency}`}; planning assumptions,
          edit them on the initiatives page.
        </>
      }
      title="Money"
      unit={`${currency} a quarter; nothing carries over`}
      draft={draft}
      mayWrite={mayWrite}
      onSave={() => save.mutate({ programmeId, budgets })}
      saving={save}
    />
  );
};
