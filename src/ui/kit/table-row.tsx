import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import type { DataColumn } from "./column";
import { tableCellStyle } from "./table-cell-style";

/** Pixels. */
export type RowHeight = 32 | 36 | 56;

const HEIGHT: Record<RowHeight, string> = { 32: "h-8", 36: "h-9", 56: "h-14 py-2 align-top" };

type TableRowProps<Row> = Omit<ComponentProps<"tr">, "className"> & {
  row: Row;
  columns: readonly DataColumn<Row>[];
  selected: boolean;
  height: RowHeight;
  /** The row the keys of a focused grid act upon. */
  active?: boolean;
  /** One line a cell; what is longer is cut. */
  truncated?: boolean;
};

export function TableRow<Row>(props: TableRowProps<Row>) {
  const { row, columns, selected, height, active, truncated, ...rest } = props;
  return (
    <tr
      {...rest}
      aria-current={selected ? "true" : undefined}
      className={classNames(
        "group -outline-offset-2 outline-accent",
        selected ? "bg-accent-soft" : "bg-surface hover:bg-ground",
        active && "in-[table:focus-visible]:outline-2",
      )}
    >
      {columns.map(({ id, cell, align, from }, index) => {
        const style = classNames(
          "border-b border-line bg-inherit font-normal first:z-1 group-last:border-b-0",
          HEIGHT[height],
          tableCellStyle({ align, from }),
          truncated && "truncate",
        );
        return index === 0 ? (
          <th className={style} key={id} scope="row">
            {cell(row)}
          </th>
        ) : (
          <td className={style} key={id}>
            {cell(row)}
          </td>
        );
      })}
    </tr>
  );
}
