"use client";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useId, useRef } from "react";
import type { Column } from "./column";
import { useActiveRow } from "./use-active-row";
import { useFetchMore } from "./use-fetch-more";
import { VirtualHead } from "./virtual-head";
import { VirtualRow } from "./virtual-row";

export type VirtualTableProps<Row> = {
  label: string;
  columns: readonly Column<Row>[];
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
const HEAD_PX = 25;

/** A window on up to 200,000 rows. Arrow keys, Page, Home and End move, Enter opens. */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { label, columns, rows, rowCount, rowKey, rowHeight = 32, height = "min(70dvh, 800px)" } = props;
  const { selectedKey, onOpen, onFetchMore, isFetching } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- the React Compiler is off
  const virtualizer = useVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
    getScrollElement: () => scroller.current,
    // The server and the first paint draw the first screen of rows, before anything is measured.
    initialRect: { width: 0, height: 640 },
    overscan: 8,
    scrollPaddingEnd: HEAD_PX,
  });
  const items = virtualizer.getVirtualItems();
  useFetchMore({
    lastDrawn: items.at(-1)?.index ?? 0,
    loaded: rows.length,
    total: rowCount,
    isFetching,
    onFetchMore,
  });
  const { active, onKeyDown } = useActiveRow({
    count: rows.length,
    onMove: (index) => virtualizer.scrollToIndex(index),
    onOpen: (index) => rows.slice(index, index + 1).forEach((row) => onOpen?.(row)),
  });
  const template = columns
    .map(({ width }) => (width === undefined ? `minmax(${FLEXIBLE_MIN_PX}px, 1fr)` : `${width}px`))
    .join(" ");
  const minWidth = columns.reduce((sum, { width = FLEXIBLE_MIN_PX }) => sum + width, 0);
  return (
    <div
      aria-activedescendant={active === undefined ? undefined : `${id}-${active}`}
      aria-busy={isFetching}
      aria-label={label}
      aria-rowcount={rowCount + 1}
      className="group/grid overflow-auto -outline-offset-2"
      onKeyDown={onKeyDown}
      ref={scroller}
      role="grid"
      style={{ maxHeight: height }}
      tabIndex={0}
    >
      <div role="presentation" style={{ minWidth }}>
        <VirtualHead columns={columns} template={template} />
        <div className="relative" role="rowgroup" style={{ height: virtualizer.getTotalSize() }}>
          {items.flatMap(({ index, start }) =>
            rows
              .slice(index, index + 1)
              .map((row) => (
                <VirtualRow
                  active={index === active}
                  columns={columns}
                  height={rowHeight}
                  id={`${id}-${index}`}
                  index={index}
                  key={rowKey(row)}
                  onOpen={onOpen}
                  row={row}
                  selected={rowKey(row) === selectedKey}
                  start={start}
                  template={template}
                />
              )),
          )}
        </div>
      </div>
    </div>
  );
}
