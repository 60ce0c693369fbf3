"use client";

import { useEffect, useState } from "react";
import type { GridChange } from "@/ui/roadmap/figure-grid";

type Stored = (row: string, column: string) => number | null;

/** What has been typed over the stored figures and is not saved yet. */
export const useFigureDraft = (stored: Stored) => {
  const [typed, setTyped] = useState<ReadonlyMap<string, GridChange>>(new Map());
  const keyOf = (row: string, column: string) => `${row}/${column}`;
  const changes = [...typed.values()].filter(({ row, column, value }) => stored(row, column) !== value);
  const isDirty = changes.length > 0;
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isDirty]);
  return {
    changes,
    valueAt: (row: string, column: string): number | null => {
      const change = typed.get(keyOf(row, column));
      return change ? change.value : stored(row, column);
    },
    isChanged: (row: string, column: string): boolean =>
      changes.some((change) => change.row === row && change.column === column),
    onChange: (added: readonly GridChange[]) =>
      setTyped((before) => {
        const next = new Map(before);
        for (const change of added) next.set(keyOf(change.row, change.column), change);
        return next;
      }),
    discard: () => setTyped(new Map()),
  };
};
