import { classNames } from "./class-names";
import type { Column } from "./column";

type VirtualRowProps<Row> = {
  id: string;
  row: Row;
  /** From 0; the head counts as row 1 for assistive technology. */
  index: number;
  columns: readonly Column<Row>[];
  template: string;
  /** Pixels from the first row's top. */
  start: number;
  height: number;
  active: boolean;
  selected: boolean;
  onOpen?: (row: Row) => void;
};

/** A door or button inside a cell does its own work. */
const isOwnControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest("a, button, input") !== null;

export function VirtualRow<Row>(props: VirtualRowProps<Row>) {
  const { id, row, index, columns, template, start, height, active, selected, onOpen } = props;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid handles the keys of its active row
    <div
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={classNames(
        "absolute inset-x-0 top-0 grid items-center border-b border-line px-2",
        selected ? "bg-accent-soft" : "hover:bg-ground",
        active && "group-focus-visible/grid:outline-2 -outline-offset-2 outline-accent",
        onOpen && "cursor-pointer",
      )}
      id={id}
      onClick={(event) => {
        if (!isOwnControl(event.target)) onOpen?.(row);
      }}
      role="row"
      style={{ gridTemplateColumns: template, height, transform: `translateY(${start}px)` }}
      tabIndex={-1}
    >
      {columns.map(({ id: columnId, cell, align }) => (
        <div
          className={classNames("truncate px-2", align === "right" && "text-right")}
          key={columnId}
          role="gridcell"
        >
          {cell(row)}
        </div>
      ))}
    </div>
  );
}
