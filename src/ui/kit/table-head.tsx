import { classNames } from "./class-names";
import type { DataColumn } from "./column";
import { ColumnHead } from "./column-head";
import { tableCellStyle } from "./table-cell-style";

type TableHeadProps<Row> = {
  columns: readonly DataColumn<Row>[];
  /** The table scrolls in a window of its own instead of with the page. */
  windowed?: boolean;
};

export function TableHead<Row>({ columns, windowed }: TableHeadProps<Row>) {
  return (
    <thead>
      <tr aria-rowindex={windowed ? 1 : undefined}>
        {columns.map(({ id, head, align, from, width, sort }) => (
          <th
            aria-sort={sort?.direction}
            className={classNames(
              "h-6 border-b border-line-strong bg-surface text-small font-medium whitespace-nowrap text-ink-3 z-2 first:z-3 print:static",
              windowed ? "sticky top-0" : "lg:sticky lg:top-(--shell-height)",
              tableCellStyle({ align, from }),
            )}
            key={id}
            scope="col"
            style={{ width }}
          >
            <ColumnHead head={head} sort={sort} />
          </th>
        ))}
      </tr>
    </thead>
  );
}
