"use client";

import { SAFETY_CLASSES } from "@/domain/footprint/site";
import type { Formats } from "@/domain/report/format";
import { gapKey } from "@/ui/gap/gap-address";
import { GapClassHead } from "@/ui/gap/gap-class-head";
import type { GapListOutput, GapRow } from "@/ui/gap/gap-output";
import { Button } from "@/ui/kit/button";
import type { DataColumn } from "@/ui/kit/column";
import { DataTable } from "@/ui/kit/data-table";

type Props = {
  rows: readonly GapRow[];
  columns: readonly DataColumn<GapRow>[];
  head: Pick<GapListOutput, "countBySafetyClass" | "foundCount">;
  formats: Formats;
  selectedKey: string | undefined;
  more: { readonly isFetching: boolean; readonly fetch: () => void } | null;
  onOnly: (safetyClass: string) => void;
};

const PAGE_ROWS = 50;

const sectionWith =
  (counts: GapListOutput["countBySafetyClass"]) =>
  ({ safetyClass }: GapRow) => ({
    key: safetyClass,
    head: <GapClassHead count={counts[safetyClass]} value={safetyClass} />,
  });

/** Rows under the head of their safety class; what is not loaded yet is named at the foot. */
export const GapList = ({ rows, columns, head, formats, selectedKey, more, onOnly }: Props) => {
  const { countBySafetyClass, foundCount } = head;
  const shown = new Set(rows.map(({ safetyClass }) => safetyClass));
  const below = more
    ? SAFETY_CLASSES.toReversed().filter((value) => countBySafetyClass[value] > 0 && !shown.has(value))
    : [];
  return (
    <section aria-label="Ranked gaps" className="min-w-0 rounded-panel border border-line bg-surface">
      <DataTable
        columns={columns}
        fixed
        label="Ranked gaps"
        rowHeight={56}
        rowKey={gapKey}
        rows={rows}
        sectionOf={sectionWith(countBySafetyClass)}
        selectedKey={selectedKey}
      />
      <footer className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-4 py-2 text-small text-ink-3">
        <span>
          Showing {formats.count(rows.length)} of {formats.count(foundCount)}{" "}
          {foundCount === 1 ? "gap" : "gaps"}
        </span>
        {more && (
          <span className="ml-auto flex flex-wrap items-center gap-2">
            {below.map((value) => (
              <Button key={value} onClick={() => onOnly(value)} size="small" variant="quiet">
                Go to {value}, {formats.count(countBySafetyClass[value])}
              </Button>
            ))}
            <Button busy={more.isFetching ? "Reading…" : undefined} onClick={more.fetch} size="small">
              Show {Math.min(PAGE_ROWS, foundCount - rows.length)} more
            </Button>
          </span>
        )}
      </footer>
    </section>
  );
};
