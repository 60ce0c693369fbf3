import { Fragment, type ReactNode } from "react";
import { classNames } from "./class-names";
import type { DataColumn } from "./column";
import { type RowHeight, TableRow } from "./table-row";
import { tableCellStyle } from "./table-cell-style";
import { TableHead } from "./table-head";

export type DataTableProps<Row> = {
  /** What the table lists; read out. */
  label: string;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  selectedKey?: string;
  /** 36 for ladder bars, 56 for a second line of meaning. */
  rowHeight?: RowHeight;
  /** Rows of one section stand together; a band with its head precedes them. */
  sectionOf?: (row: Row) => { key: string; head: ReactNode };
  /** The columns keep their widths and cut what is longer. */
  fixed?: boolean;
};

/** A semantic table: the first column names the row, the head sticks under the shell. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, selectedKey, rowHeight = 32, sectionOf, fixed } = props;
  return (
    <div className="relative max-lg:overflow-x-auto">
      <table
        aria-label={label}
        className={classNames("w-full border-separate border-spacing-0", fixed && "lg:table-fixed")}
      >
        <TableHead columns={columns} />
        <tbody>
          {rows.map((row, index) => {
            const section = sectionOf?.(row);
            const previous = rows[index - 1];
            const opensSection =
              section !== undefined && (previous === undefined || sectionOf?.(previous).key !== section.key);
            return (
              <Fragment key={rowKey(row)}>
                {opensSection && <SectionBand columns={columns} head={section.head} />}
                <TableRow
                  columns={columns}
                  height={rowHeight}
                  row={row}
                  selected={rowKey(row) === selectedKey}
                />
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Spans the columns that are always there; those that wait for room are filled up one by one. */
function SectionBand<Row>({ head, columns }: { head: ReactNode; columns: readonly DataColumn<Row>[] }) {
  const style = "h-8 border-b border-line-strong bg-ground";
  const waiting = columns.filter(({ from }) => from !== undefined);
  return (
    <tr>
      <th
        className={classNames(style, "px-4 text-left font-normal")}
        colSpan={columns.length - waiting.length}
        scope="rowgroup"
      >
        {head}
      </th>
      {waiting.map(({ id, from }) => (
        <td aria-hidden="true" className={classNames(style, tableCellStyle({ from }))} key={id} />
      ))}
    </tr>
  );
}
