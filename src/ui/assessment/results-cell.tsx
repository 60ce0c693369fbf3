import type { MaturityLevel } from "@/domain/framework/maturity-model";
import type { ViewedCell } from "@/domain/assessment/heat-view";
import { SUPPORT_WORD, type Basis } from "@/ui/assessment/results-cell-sentence";
import { MaturityCell } from "@/ui/kit/maturity-cell";

type Props = {
  /** “SEG-2, Brenna”. */
  name: string;
  cell: ViewedCell | null;
  target: MaturityLevel;
  basis: Basis;
  isSelected: boolean;
  isActive: boolean;
  onSelect: () => void;
};

/** A heat cell of the results, as a button. */
export const ResultsCell = ({ name, cell, target, basis, isSelected, isActive, onSelect }: Props) => (
  <MaturityCell
    attention={cell && cell.lapsedCompensations > 0 ? "compensation test overdue" : undefined}
    claimed={cell && cell.claimed > cell.supported ? cell.claimed : undefined}
    name={name}
    onSelect={onSelect}
    selected={isSelected}
    supported={cell ? cell.supported : "unknown"}
    tabIndex={isActive ? 0 : -1}
    target={target}
    word={SUPPORT_WORD[basis]}
  />
);
