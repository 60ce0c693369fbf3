"use client";

import { useEffect, useState } from "react";
import type { GridChange } from "@/ui/roadmap/figure-grid";

type Stored = (row: string, column: string) => number | null;

/** A typed figure with the stored one that stood there when it was typed first. */
export type TypedFigure = GridChange & { readonly seen: number | null };

const keyOf = (row: string, column: string) => `${row}/${column}`;

/** What has been typed over the stored figures and is not saved yet. */
export const useFigureDraft = (stored: Stored) => {
  const [typed, setTyped] = useState<ReadonlyMap<string, TypedFigure>>(new Map());
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
        for (const change of added) {
          const key = keyOf(change.row, change.column);
          const seen = before.get(key)?.seen ?? stored(change.row, change.column);
          next.set(key, { ...change, seen });
        }
        return next;
      }),
    storedAt: stored,
    /** The stored figure at the time of typing; where nothing was typed, as it is now. */
    seenAt: (row: string, column: string): number | null => {
      const change = typed.get(keyOf(row, column));
      return change ? change.seen : stored(row, column);
    },
    /** The person has seen what is stored now. */
    seeStored: () =>
      setTyped(
        (before) =>
          new Map(
            [...before].map(([key, change]) => [key, { ...change, seen: stored(change.row, change.column) }]),
          ),
      ),
    discard: () => setTyped(new Map()),
  };
};
