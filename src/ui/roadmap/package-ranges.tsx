"use client";

import { formatsFor } from "@/domain/report/format";
import { Facts } from "@/ui/kit/facts";
import { SidePanelSection } from "@/ui/kit/side-panel-section";
import { endWords } from "@/ui/roadmap/range-words";
import { usePlanRanges } from "@/ui/roadmap/use-plan-ranges";

/** When one package ends and what it costs if estimates vary; nothing where it has no place. */
export const PackageRanges = ({ programmeId, code }: { programmeId: string; code: string }) => {
  const { data: ranges } = usePlanRanges(programmeId);
  const own = ranges?.packages.find((each) => each.code === code);
  if (!ranges || !own) return null;
  const { budget, percent } = formatsFor(ranges.currency);
  const { finish, cost, drivesEnd } = own;
  return (
    <SidePanelSection title="If estimates vary">
      <Facts
        facts={[
          { term: "Ends, P50", detail: endWords(finish.p50) },
          { term: "Ends, P80", detail: endWords(finish.p80) },
          { term: "Costs, P50 to P80", detail: `${budget(cost.p50)} to ${budget(cost.p80)}` },
          { term: "Decides the programme's end", detail: `in ${percent(drivesEnd)} of the draws` },
        ]}
      />
    </SidePanelSection>
  );
};
