import { classNames } from "./class-names";
import type { Column } from "./column";
import { ColumnHead } from "./column-head";

type VirtualHeadProps<Row> = { columns: readonly Column<Row>[]; template: string };

export function VirtualHead<Row>({ columns, template }: VirtualHeadProps<Row>) {
  return (
    <div className="sticky top-0 z-1 border-b border-line-strong bg-surface" role="rowgroup">
      <div
        aria-rowindex={1}
        className="grid h-6 items-center px-2 text-small font-medium text-ink-3"
        role="row"
        style={{ gridTemplateColumns: template }}
      >
        {columns.map(({ id, head, align, sort }) => (
          <div
            aria-sort={sort?.direction}
            className={classNames("truncate px-2", align === "right" && "text-right")}
            key={id}
            role="columnheader"
          >
            <ColumnHead head={head} sort={sort} />
          </div>
        ))}
      </div>
    </div>
  );
}
