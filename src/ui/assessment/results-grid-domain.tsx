import type { HeatSite } from "@/domain/assessment/heat-map";
import type { HeatDomain } from "@/domain/assessment/heat-view";
import type { Place } from "@/ui/assessment/results-active-cell";
import type { ColumnSpan } from "@/ui/assessment/results-column-window";
import type { Basis } from "@/ui/assessment/results-cell-sentence";
import { floorAndShare, meanText } from "@/ui/assessment/results-figures";
import { ResultsGridRow } from "@/ui/assessment/results-grid-row";

type Props = {
  domain: HeatDomain;
  basis: Basis;
  /** How sure its levels are. */
  remark: string | undefined;
  sites: readonly HeatSite[];
  /** Index in the grid of the domain's first row. */
  firstRow: number;
  span: ColumnSpan;
  active: Place;
  selected: Place;
  onSelect: (cellKey: string) => void;
};

/** A domain with its mean at each site, and its capabilities. */
export const ResultsGridDomain = (props: Props) => {
  const { domain, basis, remark, sites, firstRow, span, active, selected, onSelect } = props;
  return (
    <tbody className="break-inside-avoid">
      <tr className="text-small font-medium text-ink-3">
        <th className="sticky left-0 z-2 bg-surface pt-2 text-left" scope="rowgroup">
          <b className="text-dense text-ink">{domain.name}</b>{" "}
          <span className="inline-block font-normal">{floorAndShare(domain.organisation)}</span>
          {remark && <span className="block font-normal">{remark}</span>}
        </th>
        <td className="sticky left-(--names) z-2 bg-surface pt-2 text-center">mean</td>
        {span.first > 0 && <td aria-hidden="true" colSpan={span.first} />}
        {domain.bySite.slice(span.first, span.end).map((figures, offset) => (
          <td
            aria-colindex={span.first + offset + 3}
            className="pt-2 text-center whitespace-nowrap"
            key={sites[span.first + offset]?.siteId}
          >
            {figures ? meanText(figures) : "?"}
          </td>
        ))}
        {span.end < sites.length && <td aria-hidden="true" colSpan={sites.length - span.end} />}
      </tr>
      {domain.rows.map((row, offset) => {
        const index = firstRow + offset;
        return (
          <ResultsGridRow
            basis={basis}
            activeColumn={active.row === index ? active.column : -1}
            end={span.end}
            first={span.first}
            key={row.capabilityId}
            onSelect={onSelect}
            row={row}
            selectedColumn={selected.row === index ? selected.column : -1}
            sites={sites}
          />
        );
      })}
    </tbody>
  );
};
