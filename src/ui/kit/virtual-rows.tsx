import type { VirtualItem } from "@tanstack/react-virtual";
import { TableRow } from "./table-row";
import type { VirtualTableProps } from "./virtual-table";

type VirtualRowsProps<Row> = Pick<VirtualTableProps<Row>, "columns" | "rows" | "rowKey" | "selectedKey"> & {
  gridId: string;
  /** The rows in the window. */
  items: readonly Pick<VirtualItem, "index">[];
  rowHeight: 32 | 56;
  active: number | undefined;
};

export function VirtualRows<Row>(props: VirtualRowsProps<Row>) {
  const { gridId, items, columns, rows, rowKey, rowHeight, selectedKey, active } = props;
  return items.map(({ index }) => {
    const row = rows[index];
    if (row === undefined) return null;
    return (
      <TableRow
        active={index === active}
        // The head is row 1.
        aria-rowindex={index + 2}
        columns={columns}
        data-index={index}
        height={rowHeight}
        id={`${gridId}-${index}`}
        key={rowKey(row)}
        row={row}
        selected={rowKey(row) === selectedKey}
        truncated
      />
    );
  });
}
