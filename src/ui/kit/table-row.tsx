import { classNames } from "./class-names";
import type { Column } from "./column";
import { tableCellStyle } from "./table-cell-style";

/** Pixels. */
export type RowHeight = 32 | 36 | 56;

const HEIGHT: Record<RowHeight, string> = { 32: "h-8", 36: "h-9", 56: "h-14 py-2 align-top" };

type TableRowProps<Row> = { row: Row; columns: readonly Column<Row>[]; selected: boolean; height: RowHeight };

export function TableRow<Row>({ row, columns, selected, height }: TableRowProps<Row>) {
  return (
    <tr
      aria-current={selected ? "true" : undefined}
      className={classNames("group", selected ? "bg-accent-soft" : "bg-surface hover:bg-ground")}
    >
      {columns.map(({ id, cell, align }, index) => {
        const style = classNames(
          "border-b border-line bg-inherit font-normal group-last:border-b-0",
          HEIGHT[height],
          tableCellStyle(align),
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
