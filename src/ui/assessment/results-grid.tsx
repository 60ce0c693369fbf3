"use client";

import type { HeatSite } from "@/domain/assessment/heat-map";
import type { HeatDomain } from "@/domain/assessment/heat-view";
import { useActiveCell } from "@/ui/assessment/results-active-cell";
import { useColumnWindow } from "@/ui/assessment/results-column-window";
import type { Basis } from "@/ui/assessment/results-cell-sentence";
import type { DomainRemarks } from "@/ui/assessment/domain-remarks";
import { ResultsGridDomain } from "@/ui/assessment/results-grid-domain";
import { ResultsGridHead } from "@/ui/assessment/results-grid-head";
import { classNames } from "@/ui/kit/class-names";

/** Up to here columns share the width and carry names; above they are narrow, carry codes and scroll. */
const NAMED_SITES = 8;

/** px; null where columns share the width. */
const narrowWidth = (sites: readonly HeatSite[]): number | null =>
  sites.length <= NAMED_SITES ? null : Math.max(44, ...sites.map(({ code }) => code.length * 8 + 8));

/** Names above the columns: the page scrolls and the head sticks under the shell. Codes: the grid scrolls both ways. */
const SHARED_WIDTH =
  "max-lg:overflow-x-auto [--grid-top:0px] lg:[--grid-top:var(--shell-height)] [--names:clamp(160px,50cqw-150px,352px)]";
const OWN_WIDTH =
  "max-h-[calc(100dvh-var(--shell-height)-24px)] overflow-auto overscroll-x-contain scroll-pt-14 scroll-pr-2 scroll-pl-[calc(var(--names)+48px)] [--grid-top:0px] [--names:clamp(200px,26cqw,320px)] print:max-h-none";

export type ResultsGridProps = {
  /** Address of the answers of a site. */
  hrefOf: (site: HeatSite) => string;
  sites: readonly HeatSite[];
  domains: readonly HeatDomain[];
  basis: Basis;
  remarks: DomainRemarks;
  selectedKey: string | null;
  /** @param cellKey `SEG-2.BRE` */
  onSelect: (cellKey: string) => void;
};

/** Sites × capabilities: fill is what is supported, outline the target, hatch what nobody could answer. */
export const ResultsGrid = (props: ResultsGridProps) => {
  const { hrefOf, sites, domains, basis, remarks, selectedKey, onSelect } = props;
  const rows = domains.flatMap((domain) => domain.rows);
  const selected = {
    row: rows.findIndex(({ capabilityId }) => selectedKey?.startsWith(`${capabilityId}.`)),
    column: sites.findIndex(({ code }) => selectedKey?.endsWith(`.${code}`)),
  };
  const size = { rows: rows.length, columns: sites.length };
  const { active, grid, onKeyDown } = useActiveCell(size, selected);
  const columnWidth = narrowWidth(sites);
  const { scroller, onScroll, span } = useColumnWindow(sites.length, columnWidth, active.column);
  return (
    <div className="@container px-3.5 pt-2">
      <div
        className={classNames("print:overflow-visible", columnWidth === null ? SHARED_WIDTH : OWN_WIDTH)}
        onScroll={onScroll}
        ref={scroller}
      >
        <table
          aria-colcount={sites.length + 2}
          aria-label="Supported level by capability and site"
          className="w-full min-w-[560px] table-fixed border-separate border-spacing-0"
          onKeyDown={onKeyDown}
          ref={grid}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- ARIA's grid pattern on a table
          role="grid"
          style={{
            minWidth:
              columnWidth === null
                ? undefined
                : `calc(var(--names) + 48px + ${sites.length * columnWidth}px)`,
          }}
        >
          <ResultsGridHead columnWidth={columnWidth} hrefOf={hrefOf} sites={sites} {...span} />
          {domains.map((domain) => (
            <ResultsGridDomain
              active={active}
              basis={basis}
              domain={domain}
              firstRow={rows.findIndex((row) => row === domain.rows[0])}
              key={domain.domainId}
              onSelect={onSelect}
              remark={remarks.get(domain.domainId)}
              selected={selected}
              sites={sites}
              span={span}
            />
          ))}
        </table>
      </div>
    </div>
  );
};
