import { approvalState, waitsFor, type Approval } from "@/domain/governance/approval";
import { doorTo } from "@/domain/report/door";
import type { Severity } from "@/domain/report/executive-figures";
import type { Formats } from "@/domain/report/format";
import type { Need } from "@/domain/report/needs-a-person";
import { monthOf, monthsBetween, type Month } from "@/domain/shared/month";

/** Nobody may stop a plant unsigned: blocked in the month itself, late in the month before. */
const severityOf = (cutOverMonth: Month, today: string): Severity => {
  const monthsLeft = monthsBetween(monthOf(today), cutOverMonth);
  if (monthsLeft <= 0) return "stop";
  return monthsLeft === 1 ? "attention" : null;
};

export type ProposedCutOver = {
  readonly approval: Approval;
  /** The cut-over as the roadmap has it now; null where there is none any more. */
  readonly current: { readonly contentHash: string } | null;
};

/** Cut-overs that wait for a signature, or have to be proposed again because the roadmap changed. @param today ISO date. */
export const approvalNeeds = (
  proposed: readonly ProposedCutOver[],
  today: string,
  formats: Pick<Formats, "month" | "count">,
): Need[] =>
  proposed.flatMap(({ approval, current }) => {
    const { code, name, site, cutOverMonth, outageHours } = approval.cutOver;
    const common = {
      detail: `${name}: ${formats.count(outageHours)} h in ${formats.month(cutOverMonth)}`,
      due: `${cutOverMonth}-01`,
      door: doorTo("roadmap", { package: code }),
    };
    switch (approvalState(approval, current?.contentHash ?? null)) {
      case "open":
        return {
          ...common,
          severity: severityOf(cutOverMonth, today),
          title: `${code}: the cut-over at ${site} waits for ${waitsFor(approval).join(" and ")}`,
        };
      case "changed":
        return {
          ...common,
          severity: "attention" as const,
          title: `${code}: the cut-over at ${site} changed after it was proposed; propose it again`,
        };
      default:
        return [];
    }
  });
