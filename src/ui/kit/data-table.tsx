import { Fragment, type ReactNode } from "react";
import { classNames } from "./class-names";
import type { Column } from "./column";
import { type RowHeight, TableRow } from "./table-row";
import { TableHead } from "./table-head";

export type DataTableProps<Row> = {
  /** What the table lists; read out. */
  label: string;
  columns: readonly Column<Row>[];
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
    <div className="max-lg:overflow-x-auto">
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
                {opensSection && <SectionBand head={section.head} span={columns.length} />}
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

function SectionBand({ head, span }: { head: ReactNode; span: number }) {
  return (
    <tr>
      <th
        className="h-8 border-b border-line-strong bg-ground px-4 text-left font-normal"
        colSpan={span}
        scope="rowgroup"
      >
        {head}
      </th>
    </tr>
  );
}
