import type { ReactNode } from "react";
import type { HeatView } from "@/domain/assessment/heat-view";
import type { CellOutput } from "@/ui/assessment/results-output";
import { UNMET_WORDS } from "@/ui/assessment/results-standing-words";
import { SidePanelSection } from "@/ui/kit/side-panel-section";

type Props = {
  explanation: NonNullable<CellOutput["why"]["native"]>;
  compensation: HeatView["compensation"];
  onOpen: (cellKey: string) => void;
};

/** What keeps the cell from the next level: missing prerequisites by name, then its own criteria. */
export const ResultsPanelWhy = ({ explanation, compensation, onOpen }: Props) => {
  const { nextLevel, missing, unmet } = explanation;
  const blocking = unmet.filter(({ standing }) => compensation === "native" || standing !== "compensated");
  return (
    <SidePanelSection title={`Why not ${nextLevel}`}>
      <ol className="list-none">
        {missing.map(({ capabilityId, name, presentLevel, requiresLevel, reason, cellKey }, index) => (
          <Reason key={capabilityId} number={index + 1}>
            <b>
              {capabilityId} is {presentLevel} here and must be {requiresLevel} first.
            </b>{" "}
            <span className="text-ink-2">
              {name}: {reason}
            </span>{" "}
            {cellKey !== null && (
              <button
                className="font-medium text-accent hover:text-accent-strong hover:underline"
                onClick={() => onOpen(cellKey)}
                type="button"
              >
                Open {capabilityId}
              </button>
            )}
          </Reason>
        ))}
        {blocking.map(({ criterion, standing }, index) => (
          <Reason key={criterion.id} number={missing.length + index + 1}>
            <b>
              Criterion {criterion.id.slice(criterion.capabilityId.length + 1)}{" "}
              {standing === "yes" || standing === "not-applicable" ? "" : UNMET_WORDS[standing]}.
            </b>{" "}
            <span className="text-ink-2">{criterion.text}</span>
          </Reason>
        ))}
      </ol>
    </SidePanelSection>
  );
};

const Reason = ({ number, children }: { number: number; children: ReactNode }) => (
  <li className="relative mt-1 pl-5">
    <span aria-hidden="true" className="absolute left-0 font-semibold text-ink-3">
      {number}
    </span>
    {children}
  </li>
);
