"use client";

import { useMemo, useState } from "react";
import type { CoverageState } from "@/domain/assessment/coverage-state";
import { frameworkItemColumns } from "@/ui/framework/framework-item-columns";
import { shownLines, type ShownLine } from "@/ui/framework/framework-lines";
import type { FrameworkOutput } from "@/ui/framework/framework-output";
import { Button } from "@/ui/kit/button";
import { EmptyState } from "@/ui/kit/empty-state";
import { Panel } from "@/ui/kit/panel";
import { VirtualTable } from "@/ui/kit/virtual-table";

type Props = {
  framework: FrameworkOutput;
  state: CoverageState | null;
  text: string;
  /** Of the sites that are shown. */
  siteCount: number;
  selectedId: string | null;
  onItem: (itemId: string) => void;
};

const NONE: ReadonlySet<string> = new Set();

/** Every item under its headings; Enter or a click opens an item and folds a heading. */
export const FrameworkList = ({ framework, state, text, siteCount, selectedId, onItem }: Props) => {
  const [folded, setFolded] = useState(NONE);
  const lines = useMemo(
    () => shownLines(framework, { state, text, folded }),
    [framework, state, text, folded],
  );
  const columns = useMemo(() => frameworkItemColumns(siteCount), [siteCount]);
  const headings = framework.items.filter(({ counts }) => counts !== null);
  const open = ({ id, counts }: ShownLine) => {
    if (counts === null) return onItem(id);
    const next = new Set(folded);
    if (!next.delete(id)) next.add(id);
    setFolded(next);
  };
  return (
    <Panel
      aside={
        headings.length > 0 && (
          <Button
            onClick={() => setFolded(folded.size > 0 ? NONE : new Set(headings.map(({ id }) => id)))}
            size="small"
            variant="quiet"
          >
            {folded.size > 0 ? "Unfold all" : "Fold all"}
          </Button>
        )
      }
      flush
      title="Items"
    >
      {lines.length === 0 ? (
        <EmptyState
          title="Nothing under this filter"
          why="Choose another state or search for something else."
        />
      ) : (
        <VirtualTable
          columns={columns}
          isFetching={false}
          label={`Items of ${framework.name}`}
          onOpen={open}
          rowCount={lines.length}
          rowKey={({ id }) => id}
          rows={lines}
          selectedKey={selectedId ?? undefined}
        />
      )}
    </Panel>
  );
};
