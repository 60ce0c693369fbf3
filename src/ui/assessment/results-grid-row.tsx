import { memo } from "react";
import { cellKeyOf } from "@/domain/assessment/cell-key";
import type { HeatSite } from "@/domain/assessment/heat-map";
import type { ViewedRow } from "@/domain/assessment/heat-view";
import { ResultsCell } from "@/ui/assessment/results-cell";
import type { Basis } from "@/ui/assessment/results-cell-sentence";
import { MaturityLevel } from "@/ui/kit/maturity-level";

type Props = {
  row: ViewedRow;
  basis: Basis;
  sites: readonly HeatSite[];
  /** Columns from `first` up to but without `end` are drawn. */
  first: number;
  end: number;
  /** -1 where it lies in another row. */
  activeColumn: number;
  selectedColumn: number;
  onSelect: (cellKey: string) => void;
};

const Row = ({ row, basis, sites, first, end, activeColumn, selectedColumn, onSelect }: Props) => (
  <tr>
    <th
      className="sticky left-0 z-2 truncate bg-surface py-px pr-1 text-left font-normal print:whitespace-normal"
      scope="row"
      title={row.name}
    >
      <span className="inline-block w-[52px] text-ink-3">{row.capabilityId}</span>
      {row.name}
    </th>
    <td className="sticky left-(--names) z-2 bg-surface text-center">
      {row.target === 0 ? "–" : <MaturityLevel level={row.target} mark="target" />}
    </td>
    {first > 0 && <td aria-hidden="true" colSpan={first} />}
    {row.cells.slice(first, end).map((cell, offset) => {
      const column = first + offset;
      const { siteId = "", name = "", code = "" } = sites[column] ?? {};
      return (
        <td aria-colindex={column + 3} className="p-px" key={siteId}>
          <ResultsCell
            basis={basis}
            cell={cell}
            isActive={column === activeColumn}
            isSelected={column === selectedColumn}
            name={`${row.capabilityId}, ${name}`}
            onSelect={() => onSelect(cellKeyOf(row.capabilityId, code))}
            target={row.target}
          />
        </td>
      );
    })}
    {end < sites.length && <td aria-hidden="true" colSpan={sites.length - end} />}
  </tr>
);

/** A capability at every site; drawn again only where something in it changes. */
export const ResultsGridRow = memo(Row);
