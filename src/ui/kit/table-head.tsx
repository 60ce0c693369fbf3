import { classNames } from "./class-names";
import type { Column } from "./column";
import { ColumnHead } from "./column-head";
import { tableCellStyle } from "./table-cell-style";

export function TableHead<Row>({ columns }: { columns: readonly Column<Row>[] }) {
  return (
    <thead>
      <tr>
        {columns.map(({ id, head, align, width, sort }) => (
          <th
            aria-sort={sort?.direction}
            className={classNames(
              "h-6 border-b border-line-strong bg-surface text-small font-medium whitespace-nowrap text-ink-3 lg:sticky lg:top-(--shell-height) lg:z-1 print:static",
              tableCellStyle(align),
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
