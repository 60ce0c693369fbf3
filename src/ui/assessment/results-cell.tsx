import type { MaturityLevel } from "@/domain/framework/maturity-model";
import type { ViewedCell } from "@/domain/assessment/heat-view";
import { MaturityCell } from "@/ui/kit/maturity-cell";

type Props = {
  /** “SEG-2, Brenna”. */
  name: string;
  cell: ViewedCell | null;
  target: MaturityLevel;
  isSelected: boolean;
  isActive: boolean;
  onSelect: () => void;
};

/** A heat cell of the results, as a button. */
export const ResultsCell = ({ name, cell, target, isSelected, isActive, onSelect }: Props) => (
  <MaturityCell
    attention={cell && cell.lapsedCompensations > 0 ? "compensation test overdue" : undefined}
    claimed={cell && cell.claimed > cell.supported ? cell.claimed : undefined}
    name={name}
    onSelect={onSelect}
    selected={isSelected}
    supported={cell ? cell.supported : "unknown"}
    tabIndex={isActive ? 0 : -1}
    target={target}
  />
);
