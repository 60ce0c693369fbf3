"use client";
import { type MouseEvent, useId } from "react";
import { classNames } from "./class-names";
import type { DataColumn } from "./column";
import { TableHead } from "./table-head";
import { useActiveRow } from "./use-active-row";
import { useFetchMore } from "./use-fetch-more";
import { useRowWindow } from "./use-row-window";
import { VirtualRows } from "./virtual-rows";

export type VirtualTableProps<Row> = {
  label: string;
  columns: readonly DataColumn<Row>[];
  /** Loaded so far, from the first on. */
  rows: readonly Row[];
  /** All there are, loaded or not. */
  rowCount: number;
  rowKey: (row: Row) => string;
  rowHeight?: 32 | 56;
  /** CSS length of the window. */
  height?: string;
  selectedKey?: string;
  /** Enter or click on a row. */
  onOpen?: (row: Row) => void;
  /** Asked when the end of what is loaded comes near and nothing is on its way. */
  onFetchMore?: () => void;
  isFetching: boolean;
};

const FLEXIBLE_MIN_PX = 160;

/** Below this width the table scrolls sideways. */
const minWidthOf = <Row,>(columns: readonly DataColumn<Row>[]): number =>
  columns
    .filter(({ from }) => from === undefined)
    .reduce((sum, { width = FLEXIBLE_MIN_PX }) => sum + width, 0);

/** Index of the clicked row; a door or button inside a cell does its own work. */
const clickedRow = ({ target }: MouseEvent): number | undefined => {
  if (!(target instanceof Element) || target.closest("a, button, input")) return undefined;
  const index = target.closest<HTMLElement>("tr[data-index]")?.dataset.index;
  return index === undefined ? undefined : Number(index);
};

/** A window on up to 200,000 rows. Arrow keys, Page, Home and End move, Enter opens. */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { label, columns, rows, rowCount, rowHeight = 32, height = "min(70dvh, 800px)", onOpen } = props;
  const id = useId();
  const { scroller, items, before, after, scrollTo } = useRowWindow(rows.length, rowHeight);
  useFetchMore({ ...props, lastDrawn: items.at(-1)?.index ?? 0, loaded: rows.length, total: rowCount });
  const open = (index: number | undefined) => {
    const row = index === undefined ? undefined : rows[index];
    if (row !== undefined) onOpen?.(row);
  };
  const { active, onKeyDown } = useActiveRow({ count: rows.length, onMove: scrollTo, onOpen: open });
  return (
    <div className="overflow-auto" ref={scroller} style={{ maxHeight: height }}>
      <table
        aria-activedescendant={active === undefined ? undefined : `${id}-${active}`}
        aria-busy={props.isFetching}
        aria-label={label}
        aria-rowcount={rowCount + 1}
        className={classNames(
          "w-full table-fixed border-separate border-spacing-0 -outline-offset-2",
          active !== undefined && "outline-none",
          onOpen && "cursor-pointer",
        )}
        onClick={(event) => open(clickedRow(event))}
        onKeyDown={onKeyDown}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- ARIA's grid pattern on a table
        role="grid"
        style={{ minWidth: minWidthOf(columns) }}
        tabIndex={0}
      >
        <TableHead columns={columns} windowed />
        <tbody>
          <tr aria-hidden="true" style={{ height: before }} />
          <VirtualRows {...props} active={active} gridId={id} items={items} rowHeight={rowHeight} />
          <tr aria-hidden="true" style={{ height: after }} />
        </tbody>
      </table>
    </div>
  );
}
