import type { HeatView } from "@/domain/assessment/heat-view";
import type { ResultsAddress, ResultsChange } from "@/ui/assessment/results-address";
import type { ResultsOutput } from "@/ui/assessment/results-output";
import { FORMATS } from "@/ui/assessment/results-formats";
import { MaturityScale } from "@/ui/kit/maturity-scale";
import { Segmented } from "@/ui/kit/segmented";

type Props = {
  view: HeatView;
  basis: ResultsAddress["basis"];
  targetsDue: ResultsOutput["targetsDue"];
  levels: ResultsOutput["levels"];
  onChange: (change: ResultsChange) => void;
};

/** How the heat map is looked at, and the scale it is drawn in. */
export const ResultsTools = ({ view, basis, targetsDue, levels, onChange }: Props) => (
  <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-3">
    {targetsDue.now !== targetsDue.final && (
      <Segmented
        label="Measured against"
        onValueChange={(against) => onChange({ targets: against === "final" ? against : null })}
        options={[
          { value: "now", label: `Target ${FORMATS.month(targetsDue.now)}` },
          { value: "final", label: `Final target ${FORMATS.month(targetsDue.final)}` },
        ]}
        size="small"
        value={view.against}
      />
    )}
    <Segmented
      label="Compensating controls"
      onValueChange={(compensation) => onChange({ levels: compensation === "native" ? null : compensation })}
      options={[
        { value: "native", label: "Native" },
        { value: "compensated", label: "With compensation" },
      ]}
      size="small"
      value={view.compensation}
    />
    <Segmented
      label="Answers that count"
      onValueChange={(value) => onChange({ basis: value === "answered" ? null : value })}
      options={[
        { value: "answered", label: "As answered" },
        { value: "proven", label: "Proven" },
      ]}
      size="small"
      value={basis}
    />
    <span className="ml-auto max-md:ml-0">
      <MaturityScale label={basis === "proven" ? "Proven level" : "Supported level"} levels={levels} />
    </span>
  </div>
);
