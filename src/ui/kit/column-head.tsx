import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import type { Column } from "./column";

/** What stands in a head cell: the words, or a link that changes the order. */
export function ColumnHead({ head, sort }: Pick<Column<never>, "head" | "sort">) {
  if (sort === undefined) return head;
  const Arrow = sort.direction === "descending" ? ArrowDown : ArrowUp;
  return (
    <Link className="inline-flex items-center gap-1 hover:text-ink" href={sort.href} replace scroll={false}>
      {head}
      {sort.direction !== "none" && <Arrow aria-hidden="true" size={12} />}
    </Link>
  );
}
