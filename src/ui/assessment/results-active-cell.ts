"use client";

import { useEffect, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { flushSync } from "react-dom";

export type Place = { readonly row: number; readonly column: number };

const STEP: Record<string, readonly [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
  PageUp: [-Infinity, 0],
  PageDown: [Infinity, 0],
};

const within = (value: number, count: number) => Math.min(Math.max(value, 0), count - 1);

/** Where a key leads in a grid; null for a key that moves nothing. */
export const placeAfter = (
  key: string,
  { row, column }: Place,
  size: { readonly rows: number; readonly columns: number },
): Place | null => {
  const step = STEP[key];
  if (!step) return null;
  return { row: within(row + step[0], size.rows), column: within(column + step[1], size.columns) };
};

/**
 * One cell of the grid is in the tab order: the keys move it, also to cells that are not drawn yet, and a selected one takes it.
 * The active cell must hold the only button with tab index 0.
 * @param selected -1 in either part where nothing is selected.
 */
export const useActiveCell = (size: { rows: number; columns: number }, selected: Place) => {
  const { row, column } = selected;
  const isAnySelected = row >= 0 && column >= 0;
  const [active, setActive] = useState(isAnySelected ? selected : { row: 0, column: 0 });
  const [followed, setFollowed] = useState(selected);
  if (isAnySelected && (followed.row !== row || followed.column !== column)) {
    setFollowed(selected);
    setActive(selected);
  }
  const grid = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (row < 0 || column < 0) return;
    const cell = grid.current?.querySelector("[aria-pressed=true]");
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [row, column]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.altKey || event.ctrlKey || event.metaKey ? null : placeAfter(event.key, active, size);
    if (!next || !(event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    // The next cell may not be drawn yet, and a key held down must find the focus on it.
    flushSync(() => setActive(next));
    grid.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
  };
  return { active, grid, onKeyDown };
};
